import type { ImportOutcome } from "./use-import";

/** "12 added, 1 brought up to date, 2 rejected." */
export function countWords(outcomes: readonly ImportOutcome[]): string {
  const count = (kind: ImportOutcome["kind"]) => outcomes.filter((one) => one.kind === kind).length;
  return `${count("added")} added, ${count("updated")} brought up to date, ${count("rejected")} rejected.`;
}

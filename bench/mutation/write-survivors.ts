import { appendFileSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { MutatedFile, Survivor } from "./read-mutants";

/** By file, why a mutant may live: the changed code, what stands there instead (all when not given), and the reason. */
const Reasons = z.record(
  z.string(),
  z.array(z.strictObject({ code: z.string(), replacement: z.string().optional(), reason: z.string() })),
);

const reasons = Reasons.parse(JSON.parse(readFileSync("bench/mutation/reasons.json", "utf8")));

type Reason = (typeof reasons)[string][number];

const explains = (reason: Reason, { code, replacement }: Survivor): boolean =>
  reason.code === code && (reason.replacement ?? replacement) === replacement;

function reasonOf(path: string, survivor: Survivor): string | null {
  return reasons[path]?.find((one) => explains(one, survivor))?.reason ?? null;
}

/** How many of a file's survivors nobody has given a reason for. */
export function countUnexplained({ path, survivors }: MutatedFile): number {
  return survivors.filter((one) => reasonOf(path, one) === null).length;
}

/** How many of a file's reasons are of mutants that live no longer: they would excuse the next one. */
export function countUnneeded({ path, survivors }: MutatedFile): number {
  return (reasons[path] ?? []).filter((reason) => !survivors.some((one) => explains(reason, one))).length;
}

/** Adds the survivors to the page, each with its reason; one that has none is shown as such. */
export function writeSurvivors(files: MutatedFile[], page: string): void {
  const sections = files
    .filter(({ survivors }) => survivors.length > 0)
    .map(({ path, survivors }) => {
      const lines = survivors.map((one) => `- ${told(one)}: ${reasonOf(path, one) ?? "**no reason known**"}`);
      return `### ${path}\n\n${lines.join("\n")}\n`;
    });
  appendFileSync(page, `\n## The survivors\n\n${sections.join("\n")}`);
}

function told({ line, code, replacement }: Survivor): string {
  return `${line}: ${quoted(code)} → ${quoted(replacement)}`;
}

/** Code between as many backticks as it needs. */
function quoted(code: string): string {
  const short = code.length > 90 ? `${code.slice(0, 89)}…` : code;
  return short.includes("`") ? `\`\` ${short} \`\`` : `\`${short || " "}\``;
}

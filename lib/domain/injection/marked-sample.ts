import { detectInjection } from "../injection";

/** For tests: a text in which each span is marked ⟦rule:…⟧, a mention as ⟦?rule:…⟧, and a line break as ⏎. */
export function marked(text: string): string {
  let told = "";
  let cursor = 0;
  for (const { start, end, kind, rule } of detectInjection(text)) {
    told += `${text.slice(cursor, start)}⟦${kind === "mention" ? "?" : ""}${rule}:${text.slice(start, end)}⟧`;
    cursor = end;
  }
  return (told + text.slice(cursor)).replaceAll("\n", "⏎");
}

/** The text of a line in which spans are marked. */
export function unmarked(line: string): string {
  return line.replace(/⟦\??\w+:|⟧/gu, "").replaceAll("⏎", "\n");
}

/** A table's lines. */
export function linesOf(table: string): string[] {
  return table.split("\n").filter((line) => line.trim() !== "");
}

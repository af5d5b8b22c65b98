import type { RedactionMatch } from "../redaction";

/** For tests: a text with what was found replaced; where two overlap, the first of the list. */
export function replaced(text: string, matches: readonly RedactionMatch[]): string {
  const taken: RedactionMatch[] = [];
  for (const match of matches) {
    if (!taken.some((other) => match.start < other.end && other.start < match.end)) taken.push(match);
  }
  return taken
    .filter(({ action }) => action !== "kept")
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, replacement }) => left.slice(0, start) + replacement + left.slice(end), text);
}

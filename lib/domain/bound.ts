import { type Line, textOf } from "./draft-text";

/**
 * Drops lines until the text fits the budget: descriptions of the oldest experience first (its last line first), then
 * skills of experiences, the list of skills, the about; when all that is gone, lines from the end.
 */
export function boundLines(
  lines: readonly Line[],
  tokenBudget: number,
  countTokens: (text: string) => number,
): { lines: Line[]; shortened: boolean } {
  const fits = (kept: readonly Line[]) =>
    countTokens(kept.map((line) => textOf(line.pieces)).join("\n")) <= tokenBudget;
  if (fits(lines)) return { lines: [...lines], shortened: false };
  const order = lines
    .map((line, index) => ({ index, rank: line.dropRank ?? 0 }))
    .sort((a, b) => b.rank - a.rank || b.index - a.index)
    .map((entry) => entry.index);
  const without = (count: number) => {
    const gone = new Set(order.slice(0, count));
    return lines.filter((_, index) => !gone.has(index));
  };
  let low = 1;
  let high = lines.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(without(middle))) high = middle;
    else low = middle + 1;
  }
  return { lines: without(low), shortened: true };
}

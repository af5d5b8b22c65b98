import type { CriterionScore } from "../parsed-score";
import type { CheckedQuote } from "./verify-quote";

/** What one verified quote supports at most, and what self-claims alone do. */
const CAP = 6;

type Supported = Pick<CriterionScore, "status" | "score">;

/** The number of a criterion after its quotes were checked: the model's own, lowered, or none. */
export function supportedScore(raw: number | null, quotes: CheckedQuote[]): Supported {
  if (raw === null || quotes.length === 0) return { status: "insufficient_data", score: null };
  const counting = quotes.filter((quote) => quote.counts);
  const verified = countApart(counting);
  if (verified === 0) return { status: "unsupported", score: null };
  if (verified === 1) return { status: "scored", score: Math.min(raw, CAP) };
  const proven = raw <= CAP || counting.some((quote) => quote.strong);
  return { status: "scored", score: proven ? raw : CAP };
}

/** The most quotes that can be chosen so that no two share a line: by earliest end, as intervals. */
function countApart(quotes: CheckedQuote[]): number {
  let count = 0;
  let taken = -1;
  for (const { lines } of quotes.toSorted((a, b) => a.lines.last - b.lines.last)) {
    if (lines.first <= taken) continue;
    count++;
    taken = lines.last;
  }
  return count;
}

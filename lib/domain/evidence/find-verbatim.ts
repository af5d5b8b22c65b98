import type { Alignment } from "./align";
import type { IndexedText } from "./indexed-text";
import type { Token } from "./tokens";

/** Every place where the quote's tokens follow each other in the text. */
export function findVerbatim(quote: Token[], text: IndexedText): Alignment[] {
  const [head] = quote;
  if (!head) return [];
  const starts = text.places.get(head.norm) ?? [];
  return starts
    .filter((first) => quote.every((token, i) => token.norm === text.tokens[first + i]?.norm))
    .map((first) => ({ first, end: first + quote.length, cost: 0 }));
}

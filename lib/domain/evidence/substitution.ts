import type { TextToken } from "./indexed-text";
import type { Token } from "./tokens";
import { isMagnitude, turnsClaim } from "./words";

const NEVER = Number.POSITIVE_INFINITY;
const ENDINGS = new Set(["", "s", "es", "d", "ed", "ing", "e"]);
const SHORTEST_STEM = 4;

/** What it costs to read the quote's token as the text's: 0 when equal, the edit distance for a slip of spelling. */
export function substitutionCost(quote: Token, text: TextToken, opens: boolean): number {
  const [a, b] = [quote.norm, text.norm];
  if (a === b) return 0;
  if (a[0] !== b[0] || quote.kind !== "word" || text.kind !== "word") return NEVER;
  if (turnsClaim(a) || turnsClaim(b) || isMagnitude(a) || isMagnitude(b)) return NEVER;
  const inflected = isInflection(a, b);
  const named = quote.capital || text.capital;
  // A capital that opens a sentence may be a name or not: there only the ending may differ.
  if (named && !(inflected && (opens || !quote.capital) && (text.opens || !text.capital))) return NEVER;
  return spellingCost(a, b, inflected);
}

/** Whether the quote's word may be the text's at all, whatever else they are; cheaper than the cost. */
export function mayStandFor(quote: string, text: string): boolean {
  return quote === text || spellingCost(quote, text, isInflection(quote, text)) !== NEVER;
}

function spellingCost(a: string, b: string, inflected: boolean): number {
  const allowed = slips(b);
  if (!inflected && Math.abs(a.length - b.length) > allowed) return NEVER;
  const distance = editDistance(a, b);
  return inflected || distance <= allowed ? distance : NEVER;
}

/** How many slips a misspelling of the text's word may hold. */
function slips(word: string): number {
  if (word.length >= 9) return 2;
  return word.length >= 6 ? 1 : 0;
}

function isInflection(a: string, b: string): boolean {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem++;
  return stem >= SHORTEST_STEM && ENDINGS.has(a.slice(stem)) && ENDINGS.has(b.slice(stem));
}

/** A letter more, less or another, and two neighbours exchanged, count one each. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = exchanged ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

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
  const allowed = slips(a, b);
  if (!inflected && Math.abs(a.length - b.length) > allowed) return NEVER;
  const distance = editDistance(a, b);
  return inflected || distance <= allowed ? distance : NEVER;
}

/** How many letters a misspelling may touch. */
function slips(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  if (length >= 9) return 2;
  return length >= 6 ? 1 : 0;
}

function isInflection(a: string, b: string): boolean {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem++;
  return stem >= SHORTEST_STEM && ENDINGS.has(a.slice(stem)) && ENDINGS.has(b.slice(stem));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

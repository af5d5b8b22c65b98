import type { FrozenText } from "../frozen-text";
import type { Evidence } from "../parsed-score";
import { type IndexedText, indexText } from "./indexed-text";
import { locateQuote } from "./locate-quote";

/** A quote with the place where it stands, and what that place is worth. */
export interface CheckedQuote {
  evidence: Evidence;
  /** It can support a number: the candidate's own words, long enough, outside text that steers the model. */
  counts: boolean;
  /** From experience, education or certifications, not a claim about oneself. */
  strong: boolean;
  lines: { first: number; last: number };
}

/**
 * Looks a quote up in the text that was scored. `exact`: character for character; `normalized`: but for case, spaces,
 * marks, an ellipsis or a joined line; `fuzzy`: at most 10% of the characters differ, and no number, negation or name
 * does; `rejected`: it does not stand there.
 */
export function verifyQuote(frozen: FrozenText, quote: string): Evidence {
  return checkQuote(indexText(frozen), quote).evidence;
}

/** As `verifyQuote`, over a text that is indexed once for many quotes. */
export function checkQuote(text: IndexedText, quote: string): CheckedQuote {
  const candidates = locateQuote(text, quote).map((found) => describe(text, quote, found));
  const best = candidates.reduce<CheckedQuote | null>((a, b) => (a && worth(a) >= worth(b) ? a : b), null);
  return best ?? REJECTED(quote);
}

const REJECTED = (quote: string): CheckedQuote => ({
  evidence: { quote, start: null, end: null, match: "rejected", field: null },
  counts: false,
  strong: false,
  lines: { first: -1, last: -1 },
});

/** Of several places that fit equally well, one that can support the number is meant. */
function worth(checked: CheckedQuote): number {
  return (checked.counts ? 2 : 0) + (checked.strong ? 1 : 0);
}

function describe(text: IndexedText, quote: string, found: ReturnType<typeof locateQuote>[number]): CheckedQuote {
  const tokens = text.tokens.slice(found.first, found.end);
  const values = tokens.filter((token) => token.value);
  const [first, last] = [tokens[0], tokens.at(-1)];
  const start = first?.start ?? 0;
  const end = last?.end ?? 0;
  const field = (values[0] ?? first)?.segment?.field ?? null;
  // The same words, in the same writing: what else the quote holds are marks around them.
  const exact = found.match === "normalized" && quote.includes(text.text.slice(start, end));
  const counts = !tokens.some((token) => token.instruction) && isLongEnough(text, values);
  return {
    evidence: { quote, start, end, match: exact ? "exact" : found.match, field },
    counts,
    strong:
      counts &&
      isLongEnough(
        text,
        values.filter((token) => STRONG.test(token.segment?.field ?? "")),
      ),
    lines: { first: first?.line ?? -1, last: last?.line ?? -1 },
  };
}

/** What somebody did, learned or passed; the skills listed under a position are claims like those of the profile. */
const STRONG = /^(?:experiences|educations|certifications)\.(?!\d+\.skills\b)/;

/** Half words: a word is worth two, a character of a script without spaces one. */
const ENOUGH = 8;

function isLongEnough(text: IndexedText, values: IndexedText["tokens"]): boolean {
  let worthOf = 0;
  values.forEach((token, i) => {
    const before = values[i - 1];
    if (token.kind === "character") worthOf += 1;
    else if (!before || before.kind === "character" || /\s/.test(text.text.slice(before.end, token.start)))
      worthOf += 2;
  });
  return worthOf >= ENOUGH || isWholeLine(text, values);
}

/** A line of its own, or the whole name of a certification, may be short. */
function isWholeLine(text: IndexedText, values: IndexedText["tokens"]): boolean {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return false;
  const covers = (same: (token: IndexedText["tokens"][number]) => boolean) => {
    const all = text.tokens.filter((token) => token.value && same(token));
    return all[0] !== undefined && all[0].start >= first.start && (all.at(-1)?.end ?? 0) <= last.end;
  };
  if (covers((token) => token.line === first.line)) return true;
  const field = first.segment?.field ?? "";
  return /^certifications\b.*name$/.test(field) && covers((token) => token.segment?.field === field);
}

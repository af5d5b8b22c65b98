import type { Alignment } from "./align";
import type { IndexedText, TextToken } from "./indexed-text";
import { isFunctionWord, isLesserTitle, isMagnitude, isNegation, isTrailingNegation } from "./words";

const NUMERAL = /^[〇一二三四五六七八九十百千万萬億亿两兩\p{Nd}]$/u;

/**
 * True where a quote stands in the text word for word and still says something else, for what was cut off beside it:
 * "experience with cloud" out of "no experience with cloud", "5" out of "5 million", "2021" out of "2019-2021".
 */
export function isCutFromItsSense(text: IndexedText, found: Alignment): boolean {
  return deniedBefore(text, found.first) || deniedBehind(text, found.end) || cutsNumber(text, found);
}

function gap(text: IndexedText, before: TextToken, behind: TextToken): string {
  return text.text.slice(before.end, behind.start);
}

function deniedBefore(text: IndexedText, first: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const token = text.tokens[first - back];
    const next = text.tokens[first - back + 1];
    if (!token || !next || token.line !== next.line || /[.,;:!?()|•。，；、]/.test(gap(text, token, next)))
      return false;
    if (isNegation(token.norm) || (back === 1 && isLesserTitle(token.norm))) return true;
    if (!isFunctionWord(token.norm) && !(back === 1 && PASSED_OVER.has(token.norm))) return false;
  }
  return false;
}

/** "not yet led", "never personally led". */
const PASSED_OVER = new Set([
  "yet",
  "longer",
  "ever",
  "really",
  "fully",
  "personally",
  "directly",
  "any",
  "much",
  "有",
]);

const JAPANESE_DENIAL = /^[がはもをの]?(?:ない|なし|無し|無い|ありません|いない|いません|ず)/;

function deniedBehind(text: IndexedText, end: number): boolean {
  const last = text.tokens[end - 1];
  const next = text.tokens[end];
  if (!last || !next || next.line !== last.line) return false;
  if (JAPANESE_DENIAL.test(text.text.slice(last.end, last.end + 8))) return true;
  const between = gap(text, last, next);
  if (/^\s*[:–—-]\s*$/.test(between)) return isTrailingNegation(next.norm);
  return /^\s*$/.test(between) && isTrailingNegation(next.norm) && next.norm.charCodeAt(0) > 0x7f;
}

function cutsNumber(text: IndexedText, found: Alignment): boolean {
  const { tokens } = text;
  return (
    joined(text, tokens[found.first - 1], tokens[found.first]) || joined(text, tokens[found.end - 1], tokens[found.end])
  );
}

/** Two neighbours that make one number or range together. */
function joined(text: IndexedText, left: TextToken | undefined, right: TextToken | undefined): boolean {
  if (!left || !right || left.line !== right.line) return false;
  const between = gap(text, left, right);
  if (left.kind === "number" && isMagnitude(right.norm)) return /^[\s-]*$/.test(between);
  if (left.kind === "number" && right.kind === "number") return /^[-–—/]$/.test(between);
  return between === "" && NUMERAL.test(left.norm) && NUMERAL.test(right.norm);
}

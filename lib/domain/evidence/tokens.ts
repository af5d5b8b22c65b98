import { fold } from "./fold";
import { numberWord } from "./words";

/** A word, a number, or one character of a script that is written without spaces. */
export interface Token {
  /** How tokens are compared: case, width, accents, quotation marks and digit grouping folded. */
  norm: string;
  start: number;
  end: number;
  kind: "word" | "number" | "character";
  capital: boolean;
}

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー";
const NUMBER = "(?:(?<=^|[^\\S\\n]\\(?)[-−+])?[<>≤≥~≈]?\\p{Sc}?\\p{Nd}+(?:[.,:/'’]\\p{Nd}+)*";
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}\\p{Cf}])`;
const TOKENS = new RegExp(
  [`${NUMBER}(?:${LETTER}+)?[+%‰]?`, `[${UNSPACED}]\\p{M}*`, `${LETTER}+(?:['’]${LETTER}+)*[+#]*|&`].join("|"),
  "gu",
);
const OPENS_NUMBER = /^[-−+]?[<>≤≥~≈]?\p{Sc}?\p{Nd}/u;
const OPENS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/** Cuts a text into tokens; everything else (spaces, marks, bullets) only separates them. Offsets are UTF-16 code units. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(TOKENS)) tokens.push(tokenOf(found[0], found.index));
  return tokens;
}

function tokenOf(raw: string, start: number): Token {
  const kind = kindOf(raw);
  const norm = kind === "number" ? normalizeNumber(raw) : normalizeWord(raw);
  const digits = kind === "word" ? numberWord(norm) : undefined;
  return {
    norm: digits ?? norm,
    start,
    end: start + raw.length,
    kind: digits !== undefined || (kind === "word" && /\p{Nd}/u.test(raw)) ? "number" : kind,
    capital: /^\p{Lu}/u.test(raw),
  };
}

/** A pattern's groups would tell as well, and cost more than all the rest. */
function kindOf(raw: string): Token["kind"] {
  if (/^[A-Za-z&]/.test(raw)) return "word";
  if (OPENS_NUMBER.test(raw)) return "number";
  return OPENS_UNSPACED.test(raw) ? "character" : "word";
}

function normalizeWord(raw: string): string {
  return raw === "&" ? "and" : fold(raw).replace(/’/g, "'");
}

function normalizeNumber(raw: string): string {
  return fold(raw)
    .replace(/−/g, "-")
    .replace(/(?<=\p{Nd})[,'’](?=\p{Nd}{3}(?!\p{Nd}))/gu, "");
}

import { type FoldedText, foldText } from "@/lib/domain/redaction/fold-text";
import { sanitize } from "@/lib/domain/sanitize";
import { type UnitSigns, unitSigns } from "./unit-signs";

/** A way to read the text, folded; `at` leads every unit back to the stored value. */
export interface TextView extends FoldedText {
  /** Null: as it stands. Otherwise the disguise that was taken off. */
  disguise: "spaced" | "spread" | "leet" | "homoglyph" | "reversed" | "rot13" | null;
}

/** The plain one first. */
export type TextViews = [TextView, ...TextView[]];

const LOOKALIKES = new Map(
  Object.entries({
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    ѕ: "s",
    ј: "j",
    ԁ: "d",
    ԛ: "q",
    ԝ: "w",
    һ: "h",
    к: "k",
    м: "m",
    т: "t",
    в: "b",
    н: "h",
    г: "r",
    п: "n",
    и: "u",
    ӏ: "l",
    ь: "b",
    α: "a",
    ε: "e",
    ο: "o",
    ρ: "p",
    ν: "v",
    ι: "i",
    κ: "k",
    τ: "t",
    υ: "u",
    χ: "x",
    η: "n",
    γ: "y",
    ω: "w",
    σ: "o",
    ɑ: "a",
    ɡ: "g",
    ո: "n",
    օ: "o",
    ս: "u",
    ց: "g",
    հ: "h",
    ⅼ: "l",
    ⅰ: "i",
    ς: "c",
    ϲ: "c",
    ѵ: "v",
    ԍ: "g",
    ѡ: "w",
    ʏ: "y",
    ɩ: "i",
    ⲟ: "o",
    ʀ: "r",
    ɴ: "n",
    ղ: "n",
  }),
);
const LEET = new Map(
  Object.entries({
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "8": "b",
    "9": "g",
    "@": "a",
    $: "s",
    "!": "i",
    "|": "l",
    "+": "t",
    "€": "e",
  }),
);

const REVERSED = ["snoitcurtsni", "erongi", "etadidnac", "cirbur", "erocs"];
const ROTATED = ["vtaber", "qvfertneq", "vafgehpgvba", "pnaqvqngr"];
/** The readings of a stored value that rules run over; the disguised ones only where there are signs of them. */
export function textViews(value: string, shown: UnitSigns): TextViews {
  const folded = foldText(value);
  const plain = shown.invisible ? visible(folded) : folded;
  // Where every unit folds to one, what the value shows of itself the folded text shows as well.
  const signs = shown.beyond ? unitSigns(plain.text) : shown;
  const views: TextViews = [{ ...plain, disguise: null }];
  if (
    /[\u0250-\u0261\u0370-\u058f]/u.test(plain.text) &&
    /(?:\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}])|(?:[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]\p{Script=Latin})|[ɑɡ]/u.test(
      plain.text,
    )
  ) {
    views.push({ ...swap(plain, HOMOGLYPH), disguise: "homoglyph" });
  }
  if (/[a-z@$][013457@$!|+€]{1,2}[a-z]|(?<![a-z\d])[0134578@$!+][a-z]{2}/u.test(plain.text))
    views.push({ ...swap(plain, LEETED), disguise: "leet" });
  if (signs.spaced && /(?:^|[^\p{L}])(?:\p{L}[ .\-_*·~+|/]{1,2}){5}/u.test(plain.text)) {
    views.push({ ...squash(plain), disguise: "spaced" }, { ...unspace(plain), disguise: "spread" });
  }
  if (/[\u202d\u202e]/u.test(value) || REVERSED.some((word) => plain.text.includes(word)))
    views.push({ ...reversed(plain), disguise: "reversed" });
  if (ROTATED.some((word) => plain.text.includes(word)))
    views.push({ ...plain, text: rot13(plain.text), disguise: "rot13" });
  return views;
}

/** Without invisible characters. */
function visible(folded: FoldedText): FoldedText {
  const clean = sanitize(folded.text);
  if (clean.length === folded.text.length) return folded;
  return keep(folded, (unit) => sanitize(unit) !== "");
}

function keep(folded: FoldedText, test: (letter: string, index: number) => boolean): FoldedText {
  const at: number[] = [];
  let text = "";
  let index = 0;
  for (const letter of folded.text) {
    if (test(letter, index)) {
      text += letter;
      for (let unit = 0; unit < letter.length; unit += 1) at.push(folded.at[index + unit] ?? 0);
    }
    index += letter.length;
  }
  at.push(folded.at[folded.text.length] ?? 0);
  return { text, at };
}

/** Letter for letter, so that places stay; only on lines that bear a sign. */
function swap(folded: FoldedText, { sign, words, letters }: Swap): FoldedText {
  const lines = folded.text.split("\n");
  return { ...folded, text: lines.map((line) => (sign.test(line) ? swapLine(line, words, letters) : line)).join("\n") };
}

function swapLine(line: string, words: RegExp, letters: Map<string, string>): string {
  return line.replace(words, (word) => {
    let swapped = "";
    for (const letter of word) swapped += letters.get(letter) ?? letter;
    return swapped;
  });
}

interface Swap {
  sign: RegExp;
  words: RegExp;
  letters: Map<string, string>;
}

const HOMOGLYPH: Swap = {
  sign: /[\u0250-\u0261\u0370-\u058f\u028f\u0280\u0274\u0269\u2170-\u217f\u2c80-\u2cff]/u,
  words: /\S+/gu,
  letters: LOOKALIKES,
};
const LEETED: Swap = {
  sign: /[a-z][013457-9@$!|+€]|[013457-9@$!|+€][a-z]/u,
  words: /[a-z\d@$!|+€]*[a-z][a-z\d@$!|+€]*/gu,
  letters: LEET,
};

/** "i g n o r e" to "ignore": between single letters, one or two dividers go. */
function squash(folded: FoldedText): FoldedText {
  const gone = new Set<number>();
  for (const run of folded.text.matchAll(/(?<!\p{L})\p{L}(?:[ .\-_*·~+|/]{1,3}\p{L}(?!\p{L}))+/gu)) {
    for (let index = 0; index < run[0].length; index += 1) {
      if (!/\p{L}/u.test(run[0][index] ?? "")) gone.add(run.index + index);
    }
  }
  return keep(folded, (_, index) => !gone.has(index));
}

/** The same where words stay apart: only the divider that stands most often between the letters of a run goes. */
function unspace(folded: FoldedText): FoldedText {
  const gone = new Set<number>();
  for (const run of folded.text.matchAll(
    /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ .\-_*·~+|/]{1,4}[\p{L}\p{N}](?![\p{L}\p{N}]))+/gu,
  )) {
    const dividers = [...run[0].matchAll(/[^\p{L}\p{N}]+/gu)];
    const counts = new Map<string, number>();
    for (const [divider] of dividers) counts.set(divider, (counts.get(divider) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    for (const { 0: divider, index } of dividers) {
      if (divider !== usual) continue;
      for (let at = 0; at < divider.length; at += 1) gone.add(run.index + index + at);
    }
  }
  return keep(folded, (_, index) => !gone.has(index));
}

function reversed(folded: FoldedText): FoldedText {
  const length = folded.text.length;
  const at = Array.from({ length: length + 1 }, (_, index) => folded.at[length - index] ?? 0);
  return { text: folded.text.split("").reverse().join(""), at };
}

function rot13(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
}

/** A text without case and accents, and for each of its UTF-16 units the place in the source that it comes from. */
export interface FoldedText {
  text: string;
  /** One entry more than `text` has units: the last is the source's length. */
  at: number[];
}

const LETTERS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Folds case, accents, compatibility forms (full-width letters) and a few letters that don't decompose. */
export function fold(text: string): string {
  return [...text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase()]
    .map((letter) => LETTERS[letter] ?? letter)
    .join("");
}

export function foldText(source: string): FoldedText {
  const at: number[] = [];
  let text = "";
  let index = 0;
  // Nearly every letter of nearly every profile is ASCII: those are taken run by run.
  for (const run of source.match(RUNS) ?? []) {
    const folded = run.charCodeAt(0) < 128 ? run.toLowerCase() : null;
    if (folded !== null) for (let unit = 0; unit < run.length; unit += 1) at.push(index + unit);
    else text += foldLetters(run, index, at);
    text += folded ?? "";
    index += run.length;
  }
  at.push(source.length);
  return { text, at };
}

const RUNS = /\p{ASCII}+|\P{ASCII}+/gu;

/** Letter by letter, each with the place that it comes from. */
function foldLetters(run: string, start: number, at: number[]): string {
  let text = "";
  let index = start;
  for (const letter of run) {
    const folded = fold(letter);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) at.push(index);
    index += letter.length;
  }
  return text;
}

/** Source offsets of the folded range [start, end), marks that follow its last letter included. */
export function sourceRange(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: folded.at[start] ?? 0, end: folded.at[end] ?? 0 };
}

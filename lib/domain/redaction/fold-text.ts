/** A text without case and accents, and for each of its UTF-16 units the place in the source that it comes from. */
export interface FoldedText {
  text: string;
  /** One entry more than `text` has units: the last is the source's length. */
  at: readonly number[];
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
  let text = "";
  let index = 0;
  let at: number[] | null = null;
  // Nearly every letter of nearly every profile is ASCII: those are taken run by run, and nothing moves from its place.
  for (const run of source.match(RUNS) ?? []) {
    if (run.charCodeAt(0) < 128) {
      text += run.toLowerCase();
      if (at) for (let unit = 0; unit < run.length; unit += 1) at.push(index + unit);
    } else {
      const folded: string[] = [];
      for (const letter of run) folded.push(foldedLetter(letter));
      at ??= keepsPlaces(run, folded) ? null : places(index);
      if (at) placeLetters(run, folded, index, at);
      text += folded.join("");
    }
    index += run.length;
  }
  at?.push(source.length);
  return { text, at: at ?? samePlaces(source.length) };
}

const RUNS = /\p{ASCII}+|\P{ASCII}+/gu;

/** Letters folded before: a few hundred make up nearly every text. */
const FOLDED = new Map<string, string>();
const KEPT_LETTERS = 20_000;

function foldedLetter(letter: string): string {
  let folded = FOLDED.get(letter);
  if (folded === undefined) {
    if (FOLDED.size > KEPT_LETTERS) FOLDED.clear();
    folded = fold(letter);
    FOLDED.set(letter, folded);
  }
  return folded;
}

function keepsPlaces(run: string, folded: readonly string[]): boolean {
  let index = 0;
  for (const letter of run) {
    if (folded[index]?.length !== 1 || letter.length !== 1) return false;
    index += 1;
  }
  return true;
}

/** For each unit of the folded letters the place that it comes from. */
function placeLetters(run: string, folded: readonly string[], start: number, at: number[]): void {
  let [index, place] = [0, start];
  for (const letter of run) {
    for (let unit = 0; unit < (folded[index]?.length ?? 0); unit += 1) at.push(place);
    index += 1;
    place += letter.length;
  }
}

/** 0, 1, 2 …, so many. */
const places = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

let same = places(4_096);

/** 0, 1, 2 … to `length`: a piece of one list for all texts of which nothing moves, being far cheaper to copy than to fill. */
function samePlaces(length: number): number[] {
  if (same.length <= length) same = places(2 * length);
  return same.slice(0, length + 1);
}

/** Source offsets of the folded range [start, end), marks that follow its last letter included. */
export function sourceRange(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: folded.at[start] ?? 0, end: folded.at[end] ?? 0 };
}

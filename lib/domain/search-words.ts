import { fold } from "./redaction/fold-text";

const LONGEST_WORD = 40;
const MOST_WORDS = 1_000;
const MOST_ASKED = 10;

/** Scripts that write no spaces: a word may begin at any of their letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
const LONGEST_UNSPACED = 8;

/**
 * The words that a profile is found by, each once: without case and accents, as written ("node.js", "c++"), and where
 * one holds punctuation also its parts ("node", "js") and all of it in one ("nodejs").
 */
export function searchWords(texts: readonly (string | null | undefined)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const piece of piecesOf(text ?? "")) for (const form of formsOf(piece)) words.add(form);
  }
  return [...words].slice(0, MOST_WORDS);
}

/** What somebody who searches has typed, as the beginnings of words that a profile must all have; at most ten. */
export function askedWords(query: string): string[] {
  const pieces = piecesOf(query).map((piece) => cut(piece, isUnspaced(piece) ? LONGEST_UNSPACED : LONGEST_WORD));
  return [...new Set(pieces)].slice(0, MOST_ASKED);
}

/** Split at spaces and where an unspaced script begins; punctuation around a word is not part of it, but for .net, c++, c#. */
function piecesOf(text: string): string[] {
  const spaced = fold(text.replace(/\p{Cf}/gu, "")).replace(UNSPACED, " $& ");
  return spaced
    .split(/[\s\p{C}]+/u)
    .map((piece) => piece.replace(/^(?!\.[\p{L}\p{N}])[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ""))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function formsOf(piece: string): string[] {
  if (isUnspaced(piece)) {
    const letters = [...piece];
    return letters.map((_, start) => letters.slice(start, start + LONGEST_UNSPACED).join(""));
  }
  const parts = piece.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return [piece, ...parts, parts.join("")].map((form) => cut(form, LONGEST_WORD));
}

const isUnspaced = (piece: string) => piece.replace(UNSPACED, "") === "";

/** By whole characters: half of a pair of surrogates can't be stored. */
const cut = (word: string, most: number) => (word.length <= most ? word : [...word].slice(0, most).join(""));

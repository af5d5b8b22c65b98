import { type Alignment, align } from "./align";
import { isCutFromItsSense } from "./edges";
import { findVerbatim } from "./find-verbatim";
import type { IndexedText } from "./indexed-text";
import { type Token, tokenize } from "./tokens";
import { weakensClaim } from "./words";

export interface Location extends Alignment {
  match: "normalized" | "fuzzy";
}

/** An ellipsis, a line break, a bullet or a bar: where a model joins pieces of the text. */
const JOINTS = /…|\.{3,}|\[\s*(?:…|\.{3})\s*\]|\n|\s[|•·/]\s/u;
const SHORTEST_PIECE = { tokens: 2, characters: 4 };
const WIDEST_GAP = 60;

/** All places that fit a quote equally well; none: it does not stand in the text. */
export function locateQuote(text: IndexedText, quote: string): Location[] {
  const whole = places(text, tokenize(quote));
  const best = whole[0]?.cost;
  if (best !== undefined) return whole.filter((found) => found.cost === best);
  const pieces = quote.split(JOINTS).map(tokenize);
  return pieces.length > 1
    ? locatePieces(
        text,
        pieces.filter((piece) => piece.length > 0),
      )
    : [];
}

/** Word for word if it stands there so, otherwise with small differences; the alignment is the dear part. */
function places(text: IndexedText, tokens: Token[]): Location[] {
  const verbatim = findVerbatim(tokens, text).filter((found) => !isCutFromItsSense(text, found));
  const found = verbatim.length > 0 ? verbatim : align(tokens, text).filter((one) => !isCutFromItsSense(text, one));
  return found.map((one) => ({ ...one, match: one.cost === 0 ? "normalized" : "fuzzy" }));
}

/** The pieces in their order, near each other, with nothing left out between them that would turn the claim. */
function locatePieces(text: IndexedText, pieces: Token[][]): Location[] {
  if (pieces.some((piece) => piece.length < minimum(piece))) return [];
  const [head, ...rest] = pieces.map((piece) => places(text, piece));
  return (head ?? []).flatMap((start) => {
    let joined = start;
    for (const options of rest) {
      const next = options.find((option) => follows(text, joined, option));
      if (!next) return [];
      const match = joined.match === "fuzzy" || next.match === "fuzzy" ? "fuzzy" : "normalized";
      joined = { first: joined.first, end: next.end, cost: joined.cost + next.cost, match };
    }
    return [joined];
  });
}

function minimum(piece: Token[]): number {
  return piece.every((token) => token.kind === "character") ? SHORTEST_PIECE.characters : SHORTEST_PIECE.tokens;
}

function follows(text: IndexedText, before: Location, next: Location): boolean {
  const between = text.tokens.slice(before.end, next.first);
  return next.first >= before.end && between.length <= WIDEST_GAP && !between.some((token) => weakensClaim(token.norm));
}

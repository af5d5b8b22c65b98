import { type Line, label, type Piece, slice } from "./draft-text";
import { isBlank } from "./sanitize";

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const BULLET = /^[-–—*•·▪◦‣●○■\uF0B7]\s+/u;

/** A one-line value as exact slices: line breaks in it become composed spaces. Blank: no piece. */
export function valuePieces(value: string | null | undefined, field: string): Piece[] {
  if (!value) return [];
  return linesIn(value).flatMap(({ from, to }, index) => {
    const piece = slice(value, field, from, to);
    return index === 0 ? [piece] : [label(" ", field), piece];
  });
}

/** A line of a label and its value, or no line at all. */
export function lineOf(prefix: string, field: string, pieces: Piece[]): Line[] {
  return pieces.length === 0 ? [] : [{ pieces: [label(prefix, field), ...pieces], dropRank: null }];
}

/**
 * A longer text, each of its lines a line of its own behind "- ": a line of a description that looks like one of our
 * labels ("Certification: …") can't pass for one.
 */
export function blockLines(heading: string | null, value: string | null, field: string, rank: number): Line[] {
  if (!value) return [];
  const lines = linesIn(value).map(({ from, to }) => {
    const bullet = BULLET.exec(value.slice(from, to))?.[0].length ?? 0;
    return { pieces: [label("- ", field), slice(value, field, from + bullet, to)], dropRank: rank };
  });
  const first = lines[0];
  if (heading && first?.pieces[0]) first.pieces[0] = label(`${heading} `, field);
  return lines;
}

/** All terms on one line, each an exact slice of its own field. */
export function listLine(prefix: string, terms: readonly string[], field: string, rank: number): Line[] {
  const pieces = terms
    .map((term, index) => valuePieces(term, `${field}.${index}`))
    .filter((term) => term.length > 0)
    .flatMap((term, index) => (index === 0 ? term : [label(", ", field), ...term]));
  return pieces.length === 0 ? [] : [{ pieces: [label(prefix, field), ...pieces], dropRank: rank }];
}

/** The non-blank lines of a value, trimmed, as offsets. */
function linesIn(value: string): { from: number; to: number }[] {
  const breaks = [...value.matchAll(LINE_BREAK), { 0: "", index: value.length }];
  let start = 0;
  const found = breaks.map((at) => {
    const raw = value.slice(start, at.index);
    const from = start + (raw.length - raw.trimStart().length);
    const range = { from, to: Math.max(from, start + raw.trimEnd().length) };
    start = at.index + at[0].length;
    return range;
  });
  return found.filter(({ from, to }) => !isBlank(value.slice(from, to)));
}

import type { Segment } from "./frozen-text";

/** A run of a line. `from`/`to` are offsets into the stored field's value, null where the run was composed. */
export interface Piece {
  text: string;
  field: string;
  from: number | null;
  to: number | null;
  kind: Segment["kind"];
  redacted: boolean;
}

/** One line of the text to be frozen. */
export interface Line {
  pieces: Piece[];
  /** Lines that go first when the text is too long: the higher, the sooner. Null: an opening line, never dropped alone. */
  dropRank: number | null;
}

/** Put `replacement` in place of [start, end) of the joined text of some pieces. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

export function label(text: string, field: string): Piece {
  return { text, field, from: null, to: null, kind: "label", redacted: false };
}

/** The slice [from, to) of a stored field. */
export function slice(
  value: string,
  field: string,
  from = 0,
  to = value.length,
  kind: Segment["kind"] = "value",
): Piece {
  return { text: value.slice(from, to), field, from, to, kind, redacted: false };
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

/** Pieces of one field that stand side by side, so that a rule sees the field's own text and nothing else. */
export function groupByField(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.field === piece.field && last.kind === piece.kind) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/**
 * Applies edits (sorted, not overlapping, in the coordinates of the pieces' joined text). What is replaced becomes one
 * redacted piece that still knows its place in the field; what is cut leaves a gap between two pieces.
 */
export function editPieces(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const result: Piece[] = [];
  let cursor = 0;
  for (const edit of edits) {
    result.push(...cut(pieces, cursor, edit.start));
    const gone = cut(pieces, edit.start, edit.end);
    const first = gone[0];
    if (first && edit.replacement !== "") {
      const to = gone.at(-1)?.to ?? null;
      result.push({ ...first, text: edit.replacement, to: first.from === null ? null : to, redacted: true });
    }
    cursor = edit.end;
  }
  result.push(...cut(pieces, cursor, Number.POSITIVE_INFINITY));
  return result;
}

function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const low = Math.max(start - at, 0);
    const high = Math.min(end - at, piece.text.length);
    if (low < high) result.push(part(piece, low, high));
    at += piece.text.length;
  }
  return result;
}

/** A replaced run can't be divided: any part of it points at the whole of what it replaced. */
function part(piece: Piece, low: number, high: number): Piece {
  const text = piece.text.slice(low, high);
  if (piece.from === null || piece.redacted) return { ...piece, text };
  return { ...piece, text, from: piece.from + low, to: piece.from + high };
}

import { type Edit, editPieces, groupByField, type Line, textOf } from "./draft-text";
import type { Redaction } from "./frozen-text";

/**
 * Zero-width, bidi, tag, variation and other characters that a reader doesn't see, half surrogates and non-characters.
 * Line breaks of every kind are not among them.
 */
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\u2800]|(?!\p{White_Space})\p{Cc}/gu;

/** Nothing that could be read or quoted is left once invisible characters and spaces are gone. */
export function isBlank(value: string | null | undefined): boolean {
  return !value || sanitize(value).trim() === "";
}

/** Nothing of it is invisible: nearly every text, and seen at once. */
const VISIBLE = /^[\t\n\r -~\u00a1-\u00ac\u00ae-\u02ff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac]*$/;

export function sanitize(text: string): string {
  if (VISIBLE.test(text)) return text;
  return text.replace(INVISIBLE, "");
}

/** The places of invisible characters, as cuts. */
function findInvisible(text: string): Edit[] {
  if (VISIBLE.test(text)) return [];
  return [...text.matchAll(INVISIBLE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    replacement: "",
  }));
}

/** Cuts invisible characters out of every line; the gaps between the pieces' offsets keep their places. */
export function sanitizeLines(lines: readonly Line[]): { lines: Line[]; redactions: Redaction[] } {
  const counts = new Map<string, number>();
  const clean = lines.map((line) => ({
    ...line,
    pieces: groupByField(line.pieces).flatMap((group) => {
      const edits = findInvisible(textOf(group));
      const field = group[0]?.field ?? "";
      if (edits.length > 0) counts.set(field, (counts.get(field) ?? 0) + edits.length);
      return editPieces(group, edits);
    }),
  }));
  const redactions = [...counts].map(
    ([field, count]): Redaction => ({ kind: "invisible", action: "removed", field, count }),
  );
  return {
    lines: clean.filter((line) => line.pieces.some((piece) => piece.kind !== "label" && piece.text.trim() !== "")),
    redactions,
  };
}

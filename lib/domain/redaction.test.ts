import { expect, it } from "vitest";
import { type Line, label, slice, textOf } from "./draft-text";
import { type RedactionMatch, redactLines } from "./redaction";

const line = (...pieces: Line["pieces"]): Line => ({ pieces, dropRank: 7 });
/** Finds each A, which is replaced, and each B, which is kept. */
const find = (text: string): RedactionMatch[] =>
  [...text.matchAll(/[AB]/g)].map(({ index, 0: letter }) => ({
    start: index,
    end: index + 1,
    replacement: "[x]",
    kind: letter === "A" ? "name" : "url",
    action: letter === "A" ? "replaced" : "kept",
  }));

it("replaces in values alone, and keeps the order of pieces and lines", () => {
  const context = slice("A", "company", 0, 1, "context");
  const { lines } = redactLines([line(label("A: ", "about"), slice("cAd", "about"), context), line()], find);
  expect(lines.map(({ pieces }) => textOf(pieces))).toEqual(["A: c[x]dA", ""]);
  expect(lines[0]?.dropRank).toBe(7);
});

it("counts what it found by kind, action and field, over all lines", () => {
  const lines = [
    line(slice("AAB", "about")),
    line(slice("A", "headline"), label(", ", "headline"), slice("B", "headline")),
    line(slice("A", "about")),
  ];
  expect(redactLines(lines, find).redactions).toEqual([
    { kind: "name", action: "replaced", field: "about", count: 3 },
    { kind: "url", action: "kept", field: "about", count: 1 },
    { kind: "name", action: "replaced", field: "headline", count: 1 },
    { kind: "url", action: "kept", field: "headline", count: 1 },
  ]);
});

it("shows the rule a field's whole text on a line, and its name", () => {
  const shown: string[] = [];
  redactLines(
    [line(label("x ", "about"), slice("one two", "about", 0, 3), slice("one two", "about", 3), slice("z", "title"))],
    (text, field) => {
      shown.push(`${field}: ${text}`);
      return [];
    },
  );
  expect(shown).toEqual(["about: one two", "title: z"]);
});

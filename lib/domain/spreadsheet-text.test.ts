import fc from "fast-check";
import { expect, it } from "vitest";
import { csvText, spreadsheetText } from "./spreadsheet-text";

it.each([
  "=1+1",
  "+43 660 1234",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "\ttext",
  "＝1+1",
  "＋1",
  "－1",
  "＠A",
  "  =1",
  "\u00a0=1",
  "\u200b=1",
  "\u0001=1",
  '\ufeff=HYPERLINK("http://example.org")',
])("%j is text", (text) => {
  expect(spreadsheetText(text).startsWith("'")).toBe(true);
});

it.each(["Ada Sample", "R&D = research", "C++", "2019–2024", "a@example.org", "'quoted'", "", "Müller-Lüdenscheidt"])(
  "%j stays as it is",
  (text) => expect(spreadsheetText(text)).toBe(text),
);

it("whatever is written: nothing begins a formula, XML can hold it, and only the apostrophe is added", () => {
  const written = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .tuple(fc.constantFrom(..."=+-@＝＋－＠\t\r\n \u200b\u0000"), fc.string({ unit: "grapheme" }))
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(written, (text) => {
      const cell = spreadsheetText(text);
      expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u);
      expect(cell).not.toMatch(/^[\t\r\n]/);
      expect(cell.isWellFormed()).toBe(true);
      expect(text.includes(cell.replace(/^'/, "")) || /[\p{Cs}\p{Cc}\ufffe\uffff]/u.test(text)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ["Ada;=cmd|'/C calc'!A0;", "Ada;'=cmd|'/C calc'!A0;"],
  ["Lead\n=1+1", "Lead\n'=1+1"],
  ["a\t ＝1", "a\t' ＝1"],
  ["R&D; C++; 2019", "R&D; C++; 2019"],
  ["=1;=2", "'=1;'=2"],
])("of %j no part is a formula, whatever parts a CSV file's cells", (text, cell) => {
  expect(csvText(text)).toBe(cell);
});

it("a cell holds no more than Excel reads, its apostrophe counted", () => {
  expect(spreadsheetText("x".repeat(40_000))).toHaveLength(32_767);
  expect(spreadsheetText(`=${"x".repeat(32_766)}`)).toHaveLength(32_767);
});

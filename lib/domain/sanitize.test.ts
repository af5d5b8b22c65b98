import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label, slice, textOf } from "./draft-text";
import { isBlank, sanitize, sanitizeLines } from "./sanitize";

describe("sanitize", () => {
  it.each([
    ["zero-width space", "pay\u200bload", "payload"],
    ["byte order mark", "\uFEFFtext", "text"],
    ["soft hyphen", "soft\u00ADware", "software"],
    ["bidi override", "a\u202Eb\u202Cc", "abc"],
    ["Unicode tags", "a\u{E0069}\u{E0067}b", "ab"],
    ["variation selectors", "a\uFE0F\u{E0100}b", "ab"],
    ["control characters", "a\u0000b\u0007c\u001bd", "abcd"],
    ["half of a surrogate pair", "a\uD83Db", "ab"],
    ["Hangul filler and braille blank", "a\u3164b\u2800c", "abc"],
    ["letters, accents, emoji and line breaks stay", "Zoë 王 😀\n\tÀ", "Zoë 王 😀\n\tÀ"],
  ])("%s", (_, dirty, clean) => {
    expect(sanitize(dirty)).toBe(clean);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const once = sanitize(String.fromCharCode(...units));
        expect(sanitize(once)).toBe(once);
      }),
    );
  });

  it("leaves well-formed text, which a database can store", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = sanitize(String.fromCharCode(...units));
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
        expect(text).not.toContain("\u0000");
      }),
    );
  });

  it("keeps the places of what it took, as a gap between two pieces and a count", () => {
    const line = { pieces: [label("- ", "about"), slice("ab\u200bcd", "about")], dropRank: null };
    const { lines, redactions } = sanitizeLines([line]);
    expect(lines[0]?.pieces.slice(1).map(({ text, from, to }) => [text, from, to])).toEqual([
      ["ab", 0, 2],
      ["cd", 3, 5],
    ]);
    expect(redactions).toEqual([{ kind: "invisible", action: "removed", field: "about", count: 1 }]);
  });

  it("drops a line of which nothing readable is left", () => {
    const { lines } = sanitizeLines([
      { pieces: [label("- ", "about"), slice("\u200b \u200b", "about")], dropRank: null },
    ]);
    expect(lines.map((line) => textOf(line.pieces))).toEqual([]);
    expect(isBlank("\u200b \u2060")).toBe(true);
  });
});

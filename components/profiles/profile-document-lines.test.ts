import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentBlocks } from "./profile-document-lines";

describe("documentBlocks", () => {
  it("reads the lines of a description as a list of facts", () => {
    expect(documentBlocks("Led 140 engineers.\nCut the bill by 34%.", { asList: true })).toEqual([
      {
        kind: "list",
        lines: [
          { text: "Led 140 engineers.", start: 0 },
          { text: "Cut the bill by 34%.", start: 19 },
        ],
      },
    ]);
  });

  it("keeps one line, and the lines of an about, as paragraphs", () => {
    expect(documentBlocks("Responsible for technology.", { asList: true }).map((block) => block.kind)).toEqual([
      "paragraph",
    ]);
    expect(documentBlocks("One.\n\nTwo.", { asList: false }).map((block) => block.kind)).toEqual([
      "paragraph",
      "paragraph",
    ]);
  });

  it("takes bullet signs off, and counts offsets behind them", () => {
    expect(documentBlocks("What I did:\r\n  • Built it\n- Ran it", { asList: false })).toEqual([
      { kind: "paragraph", lines: [{ text: "What I did:", start: 0 }] },
      {
        kind: "list",
        lines: [
          { text: "Built it", start: 17 },
          { text: "Ran it", start: 28 },
        ],
      },
    ]);
  });

  it("never loses a character but white space and bullet signs, and every offset is true", () => {
    const text = fc
      .array(fc.constantFrom("a", "Ω", " ", "\n", "\r\n", "- ", "• ", "𝛼", "."))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.boolean(), (value, asList) => {
        const lines = documentBlocks(value, { asList }).flatMap((block) => block.lines);
        for (const line of lines) expect(value.slice(line.start, line.start + line.text.length)).toBe(line.text);
        const bare = (some: string) => some.replace(/[\s•-]/gu, "");
        expect(lines.map((line) => bare(line.text)).join("")).toBe(bare(value));
      }),
    );
  });
});

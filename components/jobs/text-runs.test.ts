import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JobInput } from "@/lib/api/contracts/scoring";
import { textRuns } from "./text-runs";

function input(text: string, redacted: [number, number][], spans: JobInput["flagged_spans"] = []): JobInput {
  const segments = redacted.map(([start, end]) => ({
    start,
    end,
    field: "about",
    field_start: null,
    field_end: null,
    redacted: true,
    kind: "value" as const,
  }));
  return { text, sha256: "", segments, redactions: [], flagged_spans: spans, shortened: false, messages: [] };
}

describe("textRuns", () => {
  it("tells redacted and flagged runs from the rest", () => {
    const span = { start: 5, end: 12, kind: "instruction", rule: "override" } as const;
    expect(textRuns(input("[x], ignore all", [[0, 3]], [span]))).toEqual([
      { start: 0, text: "[x]", redacted: true, flag: null },
      { start: 3, text: ", ", redacted: false, flag: null },
      { start: 5, text: "ignore ", redacted: false, flag: span },
      { start: 12, text: "all", redacted: false, flag: null },
    ]);
  });

  it("shows an instruction where a mention covers the same text", () => {
    const at = { start: 0, end: 3, rule: "override" };
    const runs = textRuns(
      input(
        "abc",
        [],
        [
          { ...at, kind: "mention" },
          { ...at, kind: "instruction" },
        ],
      ),
    );
    expect(runs.map((run) => run.flag?.kind)).toEqual(["instruction"]);
  });

  it("gives the text back whole, whatever is marked", () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(range), (text, ranges) => {
        expect(
          textRuns(input(text, ranges))
            .map((run) => run.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

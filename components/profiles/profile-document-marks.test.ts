import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FieldMark, markedRuns, marksByElement } from "./profile-document-marks";

const mark = (id: string, start: number | null, end: number | null, field = "about"): FieldMark => ({
  id,
  field,
  start,
  end,
});

describe("markedRuns", () => {
  it("cuts at every edge and names the marks of each run", () => {
    const runs = markedRuns("Lead 140 engineers", [mark("a", 0, 8), mark("b", 5, 18)]);
    expect(runs.map((run) => [run.text, run.marks.map((one) => one.id)])).toEqual([
      ["Lead ", ["a"]],
      ["140", ["a", "b"]],
      [" engineers", ["b"]],
    ]);
  });

  it("covers the whole text where a mark has no offsets", () => {
    expect(markedRuns("CTO", [mark("a", null, null)])).toEqual([
      { text: "CTO", start: 0, marks: [mark("a", null, null)] },
    ]);
  });

  it("leaves out a mark of another line of the same field", () => {
    expect(markedRuns("second", [mark("a", 0, 5)], 6).flatMap((run) => run.marks)).toEqual([]);
  });

  it("gives the text back whole, whatever the marks are", () => {
    const offsets = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(offsets), fc.nat(20), (text, pairs, offset) => {
        const marks = pairs.map(([start, end], index) => mark(String(index), start, end));
        const runs = markedRuns(text, marks, offset);
        expect(runs.map((run) => run.text).join("")).toBe(text);
      }),
    );
  });
});

describe("marksByElement", () => {
  const shown = new Set(["about", "skills", "skills.0", "experiences.0", "experiences.0.dates"]);
  const placed = (field: string) => [...marksByElement([mark("a", 2, 4, field)], shown).entries()];

  it("keeps the offsets of a field that is shown as it is", () => {
    expect(placed("skills.0")).toEqual([["skills.0", [mark("a", 2, 4, "skills.0")]]]);
  });

  it.each([
    ["experiences.0.start", "experiences.0.dates"],
    ["experiences.0.company.size", "experiences.0"],
    ["skills.7", "skills"],
  ])("brings %s to %s, whole", (field, element) => {
    expect(placed(field)).toEqual([[element, [mark("a", null, null, field)]]]);
  });

  it("leaves out what the document doesn't show", () => {
    expect(placed("educations.3.school")).toEqual([]);
  });
});

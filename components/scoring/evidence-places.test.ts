import { describe, expect, it } from "vitest";
import type { CriterionResource } from "@/lib/api/contracts/parsed-score";
import type { JobInput } from "@/lib/api/contracts/scoring";
import { evidenceMarks, placesOf, suspiciousMarks } from "./evidence-places";

type Segment = JobInput["segments"][number];
const segment = (start: number, end: number, field: string, rest: Partial<Segment> = {}): Segment => ({
  start,
  end,
  field,
  field_start: 0,
  field_end: end - start,
  redacted: false,
  kind: "value",
  ...rest,
});
const composed = { field_start: null, field_end: null, kind: "label" } as const;

// "Experience: CTO at Quillmark\n- [they] led 140 engineers (5 years)"
const SEGMENTS = [
  segment(0, 12, "experiences.0", composed),
  segment(12, 15, "experiences.0.title"),
  segment(15, 19, "experiences.0", composed),
  segment(19, 28, "experiences.0.company.name"),
  segment(29, 31, "experiences.0.description", composed),
  segment(31, 37, "experiences.0.description", { field_start: 2, field_end: 4, redacted: true }),
  segment(37, 55, "experiences.0.description", { field_start: 4, field_end: 22 }),
  segment(56, 65, "experiences.0", composed),
];

describe("placesOf", () => {
  it("gives the offsets of a part of a field", () => {
    expect(placesOf(42, 45, SEGMENTS)).toEqual([{ field: "experiences.0.description", start: 9, end: 12 }]);
  });

  it("gives one place a field where a quote runs over several, and labels none", () => {
    expect(placesOf(12, 24, SEGMENTS)).toEqual([
      { field: "experiences.0.title", start: 0, end: 3 },
      { field: "experiences.0.company.name", start: 0, end: 5 },
    ]);
  });

  it("takes all that a redaction replaced", () => {
    expect(placesOf(33, 41, SEGMENTS)).toEqual([{ field: "experiences.0.description", start: 2, end: 8 }]);
  });

  it("names the whole field where only composed text was quoted", () => {
    expect(placesOf(57, 64, SEGMENTS)).toEqual([{ field: "experiences.0", start: null, end: null }]);
  });

  it("finds nothing outside the text", () => {
    expect(placesOf(400, 410, SEGMENTS)).toEqual([]);
  });
});

describe("evidenceMarks", () => {
  const criterion = (evidence: CriterionResource["evidence"]): CriterionResource => ({
    id: "leadership",
    label: "Leadership",
    weight: 1,
    must_have: false,
    score: 6,
    raw_score: 6,
    max: 10,
    status: "scored",
    rationale: "",
    evidence,
  });

  it("marks found quotes under their criterion and leaves out rejected ones", () => {
    const marks = evidenceMarks(
      [
        criterion([
          { quote: "invented", start: null, end: null, match: "rejected", field: null },
          { quote: "140", start: 42, end: 45, match: "exact", field: "experiences.0.description" },
        ]),
      ],
      SEGMENTS,
    );
    expect(marks).toEqual([
      {
        kind: "quote",
        id: "leadership:1",
        criterionId: "leadership",
        criterionLabel: "Leadership",
        field: "experiences.0.description",
        start: 9,
        end: 12,
      },
    ]);
  });

  it("falls back to the quote's own field where no segment covers it", () => {
    const quote = { quote: "140", start: 400, end: 403, match: "exact", field: "about" } as const;
    expect(evidenceMarks([criterion([quote])], SEGMENTS).map(({ field, start }) => [field, start])).toEqual([
      ["about", null],
    ]);
  });
});

it("marks what tries to steer the evaluation, and not what only mentions such text", () => {
  const span = { start: 42, end: 45, rule: "override" };
  const flagged_spans = [
    { ...span, kind: "mention" as const },
    { ...span, kind: "instruction" as const },
  ];
  expect(suspiciousMarks({ flagged_spans, segments: SEGMENTS })).toEqual([
    { kind: "suspicious", id: "suspicious:0", field: "experiences.0.description", start: 9, end: 12 },
  ]);
});

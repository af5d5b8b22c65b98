import { expect, test } from "vitest";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { criterionCourses } from "./criterion-course";

const jobOf = (day: number, scores: Record<string, number | null>, other: object = {}) =>
  ({
    ...{ job_id: `job ${day}`, status: "completed", kind: "rubric", rubric_version_id: "v1", model: "asked" },
    completed_at: `2026-11-0${day}T00:00:00.000Z`,
    result: {
      model_used: "m1",
      parsed_score: { criteria: Object.entries(scores).map(([id, score]) => ({ id, label: `The ${id}`, score })) },
    },
    ...other,
  }) as unknown as ScoringJobResource;

test("each criterion of the newest score runs from its oldest number to its newest, gaps included", () => {
  const jobs = [jobOf(3, { a: 7, b: 5 }), jobOf(1, { a: 4, gone: 9 }), jobOf(2, { a: null, b: 6 })];
  expect(criterionCourses(jobs).map(({ label, points }) => [label, points.map(({ score }) => score)])).toEqual([
    ["The a", [4, null, 7]],
    ["The b", [6, 5]],
  ]);
});

test("scores by another version or another model than the newest are told apart", () => {
  const [first] = criterionCourses([
    jobOf(1, { a: 1 }, { rubric_version_id: "v0" }),
    jobOf(
      2,
      { a: 2 },
      { result: { model_used: null, parsed_score: { criteria: [{ id: "a", label: "A", score: 2 }] } } },
    ),
    jobOf(3, { a: 3 }),
    jobOf(4, { a: 4 }),
  ]);
  expect(first?.points.map(({ same, model }) => [same, model])).toEqual([
    [false, "m1"],
    [false, "asked"],
    [true, "m1"],
    [true, "m1"],
  ]);
});

test("free prompts and what gave no score are left out", () => {
  expect(criterionCourses([jobOf(1, { a: 1 }, { kind: "free_form" }), jobOf(2, {}, { status: "failed" })])).toEqual([]);
});

import { expect, it } from "vitest";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { anewRequest } from "./anew-request";
import { formatClock } from "./format-clock";

const NOON = new Date(2026, 10, 25, 12, 0);

it.each([
  [new Date(2026, 10, 25, 10, 32), "10:32"],
  [new Date(2026, 10, 25, 0, 1), "00:01"],
  [new Date(2026, 10, 24, 22, 10), "yesterday 22:10"],
  [new Date(2026, 10, 3, 7, 5), "3 Nov 07:05"],
])("tells a moment by the reader's clock: %s", (at, words) => {
  expect(formatClock(at, NOON)).toBe(words);
});

type CompletedJob = Extract<ScoringJobResource, { status: "completed" }>;
const job = (rubric_version_id: string | null, parameters: object) =>
  ({ rubric_version_id, model: "m", result: { provenance: { parameters } } }) as unknown as CompletedJob;

it("asks for the same version, model and temperature again, and not for the stored result", () => {
  expect(anewRequest(job("v", { temperature: 0.5, max_tokens: 1_200 }))).toEqual({
    rubric_version_id: "v",
    model: "m",
    temperature: 0.5,
    reuse: false,
  });
  expect(anewRequest(job("v", {}))).toEqual({ rubric_version_id: "v", model: "m", reuse: false });
});

it("can't ask a free prompt again", () => {
  expect(anewRequest(job(null, {}))).toBeNull();
});

import { expect, it } from "vitest";
import { JOB_ERROR_CODES } from "./errors";
import { FAILURE_SENTENCES } from "./failure-sentences";
import { FLAG_SENTENCES } from "./flag-sentences";
import { FLAGS } from "./scoring-job";

it.each(JOB_ERROR_CODES)("%s is told in sentences without code or jargon", (code) => {
  const { title, explanation, advice } = FAILURE_SENTENCES[code];
  for (const sentence of [explanation, advice]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect([title, explanation, advice].join(" ")).not.toMatch(/[A-Z]{3,}_|HTTP|JSON|\b[45]\d\d\b|token|null/);
});

it("no two failures share a title", () => {
  const titles = JOB_ERROR_CODES.map((code) => FAILURE_SENTENCES[code].title);
  expect(new Set(titles).size).toBe(titles.length);
});

it.each(FLAGS)("the flag %s is told in a sentence", (flag) => {
  expect(FLAG_SENTENCES[flag].sentence).toMatch(/^[A-Z].*\.$/);
  expect(FLAG_SENTENCES[flag].label.length).toBeLessThanOrEqual(40);
});

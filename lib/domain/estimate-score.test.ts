import { expect, test } from "vitest";
import { estimateScore } from "./estimate-score";

const outlook = { criteria: 5, inputs: [1_500], calls: 1, maxTokens: null };

test("a longer text and more calls cost more", () => {
  const one = estimateScore({ ...outlook, model: "gpt-6-luna" });
  const longer = estimateScore({ ...outlook, model: "gpt-6-luna", inputs: [2_700] });
  const three = estimateScore({ ...outlook, model: "gpt-6-luna", inputs: [1_500, 1_500, 1_500], calls: 3 });
  expect(longer.estimatedMicros).toBeGreaterThan(one.estimatedMicros ?? 0);
  expect(three).toMatchObject({ seconds: one.seconds * 3, maxMicros: 3 * (one.maxMicros ?? 0) });
});

test("calls that may turn out to be needed count in the most alone", () => {
  const one = estimateScore({ ...outlook, model: "gpt-6-luna" });
  const near = estimateScore({ ...outlook, model: "gpt-6-luna", inputs: [1_500, 1_500, 1_500] });
  expect(near).toEqual({ ...one, maxMicros: 3 * (one.maxMicros ?? 0) });
});

test("a job without a call costs nothing; a model without a known price costs an unknown amount", () => {
  const nothing = { estimatedMicros: 0, maxMicros: 0, firstMicros: 0 };
  expect(estimateScore({ ...outlook, model: "gpt-6-luna", inputs: [], calls: 0 })).toMatchObject(nothing);
  const unknown = { estimatedMicros: null, maxMicros: null, firstMicros: null };
  expect(estimateScore({ ...outlook, model: "somebody's-own-model" })).toMatchObject(unknown);
});

test("the most that a reasoning model costs holds its thoughts, which count inside the limit", () => {
  // Both write a million tokens for 10 dollars; one of them thinks.
  const most = (model: string) => estimateScore({ ...outlook, model }).maxMicros ?? 0;
  expect(most("gpt-6.1-sol") - most("gpt-6-sol")).toBe(3 * 1_200 * 10);
});

// A million tokens of gpt-6-sol: 2 dollars read, 10 written.
test.each([
  ["what is sent is read, and each criterion is answered", {}, 1_500 * 2 + 550 * 10],
  ["each further criterion is answered", { criteria: 6 }, 1_500 * 2 + 660 * 10],
  ["a prompt has an answer of its own length", { criteria: null }, 1_500 * 2 + 300 * 10],
  ["a further call is read and answered, too", { inputs: [1_500, 2_000], calls: 2 }, 3_500 * 2 + 1_100 * 10],
])("%s", (_, rest, micros) => {
  expect(estimateScore({ ...outlook, ...rest, model: "gpt-6-sol" }).estimatedMicros).toBe(micros);
});

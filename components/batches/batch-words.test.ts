import { expect, test } from "vitest";
import { batchTitle, inDuration, outcomeOf, rejectionSentence } from "./batch-words";

test.each([
  [0.2, "1 s"],
  [59, "59 s"],
  [60, "1 min"],
  [3_540, "59 min"],
  [3_600, "1 h"],
  [4_800, "1 h 20 min"],
])("%s seconds are %s", (seconds, words) => {
  expect(inDuration(seconds)).toBe(words);
});

test("an outcome names what there is", () => {
  const none = {
    waiting: 0,
    pending: 0,
    processing: 0,
    completed: 0,
    failed: 0,
    cancelled: 0,
    rejected: 0,
    deleted: 0,
  };
  expect(outcomeOf({ counts: { ...none, completed: 12 } })).toBe("12 scored");
  expect(outcomeOf({ counts: { ...none, failed: 2, cancelled: 1, rejected: 3 } })).toBe(
    "0 scored · 2 failed · 1 cancelled · 3 not scored",
  );
});

test("titles and refusals are words, and an unknown code is shown as it is", () => {
  expect(batchTitle({ rubric_name: "CTO", total: 1 })).toBe("CTO, 1 profile");
  expect(batchTitle({ rubric_name: null, total: 40 })).toBe("Free prompt, 40 profiles");
  expect(rejectionSentence("PROFILE_NOT_FOUND")).toBe("The profile is gone");
  expect(rejectionSentence("NEW_CODE")).toBe("NEW_CODE");
});

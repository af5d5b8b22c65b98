import { expect, test } from "vitest";
import type { OverrideResource, ReviewResource } from "@/lib/api/contracts/reviews";
import { correctionOf, givenWords, modelWords, OVERRIDE_OPTIONS } from "./override-words";

const override = (number: number, criterion_id: string, in_force: boolean): OverrideResource => ({
  ...{ number, criterion_id, in_force, entry: "score", score: number, reason: "r" },
  ...{ by: { user_id: null, name: "Rita" }, created_at: "2026-11-26T10:00:00.000Z" },
});

test("the correction of a criterion is the one that counts", () => {
  const overrides = [override(3, "b", true), override(2, "a", true), override(1, "a", false), override(4, "c", false)];
  const review = { overrides } as ReviewResource;
  expect(correctionOf(review, "a")?.number).toBe(2);
  expect(correctionOf(review, "c")).toBeUndefined();
  expect(correctionOf(undefined, "a")).toBeUndefined();
});

test("numbers in words: a nought is a number, an unknown is none", () => {
  expect(givenWords({ entry: "score", score: 0 })).toBe("0 of 10");
  expect(givenWords({ entry: "unknown", score: null })).toBe("can't be judged");
  expect([modelWords(0), modelWords(null)]).toEqual(["0", "no number"]);
  expect(OVERRIDE_OPTIONS.map(({ value }) => value)).toEqual([..."0123456789", "10", "unknown"]);
});

import { expect, it } from "vitest";
import { shutdownOf, shutdownSentence } from "./model-shutdowns";

it.each([
  ["gpt-3.5-turbo", "2026-10-23"],
  ["gpt-5", "2026-12-11"],
  ["gpt-5-mini", "2026-12-11"],
  ["gpt-5-nano", "2026-12-11"],
  ["o3", "2026-12-11"],
  ["o3-2025-04-16", "2026-12-11"],
  ["gpt-4o", "2027-01-14"],
  ["gpt-4o-mini-2024-07-18", "2027-01-14"],
  ["gpt-4.1", "2027-01-14"],
  ["gpt-4.1-mini-2025-04-14", "2027-01-14"],
  ["gpt-4.1-nano", null],
  ["gpt-5.1", null],
  ["gpt-6-luna", null],
  ["sandbox-honest", null],
  ["constructor", null],
])("tells when %s goes", (model, day) => {
  expect(shutdownOf(model)).toBe(day);
});

it.each([
  ["2027-01-13T23:59:59Z", "OpenAI shuts gpt-4o down on 14 January 2027. Choose another model before then."],
  ["2027-01-14T00:00:00Z", "OpenAI shut gpt-4o down on 14 January 2027. Choose another model."],
])("says at %s that a model goes or is gone", (now, sentence) => {
  expect(shutdownSentence("gpt-4o", new Date(now))).toBe(sentence);
});

it("says nothing of a model that stays", () => {
  expect(shutdownSentence("gpt-6-luna", new Date("2027-06-01"))).toBeNull();
});

it.each([
  [
    "gpt-6-luna",
    "2027-08-02",
    "The provider shuts gpt-6-luna down on 2 August 2027. Choose another model before then.",
  ],
  ["gpt-3.5-turbo", null, null],
  ["gpt-4o", "2026-11-25", "The provider shut gpt-4o down on 25 November 2026. Choose another model."],
])("believes what the provider announced of %s before the table", (model, day, sentence) => {
  expect(shutdownSentence(model, new Date("2026-11-25T12:00:00Z"), day)).toBe(sentence);
});

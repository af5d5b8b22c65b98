import { expect, test } from "vitest";
import { plainPath } from "./log-answer";

test.each([
  ["/api/v1/scoring-jobs", "/api/v1/scoring-jobs"],
  [
    "/api/v1/profiles/7b0f3c9a-4a58-4ef3-9f0c-0d6d3a3f9c11/score",
    "/api/v1/profiles/7b0f3c9a-4a58-4ef3-9f0c-0d6d3a3f9c11/score",
  ],
  [
    "/api/v1/rubrics/7b0f3c9a-4a58-4ef3-9f0c-0d6d3a3f9c11/versions/3",
    "/api/v1/rubrics/7b0f3c9a-4a58-4ef3-9f0c-0d6d3a3f9c11/versions/3",
  ],
  ["/api/v1/profiles/ada.berg@example.org", "/api/v1/profiles/*"],
  ["/api/v1/profiles/Ada%20Berg/score", "/api/v1/profiles/*/score"],
  ["/api/v1/profiles/ada-berg", "/api/v1/profiles/*"],
  ["/", "/"],
])("%s is told as %s", (path, told) => {
  const [, , , , id] = path.split("/");
  expect(plainPath(path, [id])).toBe(told);
});

test("a word of a route's own is told", () => {
  expect(plainPath("/api/v1/profiles/export", [])).toBe("/api/v1/profiles/export");
});

import { describe, expect, it } from "vitest";
import { parseMoment, parseRetryAfter } from "./durations";

const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("a moment", () => {
  it.each([
    ["1s", 1],
    ["1w2d3h4m5s", 604_800 + 2 * 86_400 + 3 * 3_600 + 4 * 60 + 5],
    ["", 0],
    ["2026-03-01T12:00:30.000Z", 30],
    ["1970-01-01T00:00:00.000Z", -NOW / 1_000],
  ])("%j is %i seconds from now", (text, seconds) => {
    expect(parseMoment(text, NOW)).toEqual(new Date(NOW + seconds * 1_000));
  });

  it.each(["1y", "soon", "1.5x"])("%j is none", (text) => {
    expect(parseMoment(text, NOW)).toBeNull();
  });
});

describe("Retry-After", () => {
  it.each([
    ["0", new Date(NOW)],
    ["1.5", new Date(NOW + 1_500)],
    ["2026-03-01T13:00:00Z", new Date(NOW + 3_600_000)],
    ["", null],
    ["later", null],
  ])("%j is %j", (text, date) => {
    expect(parseRetryAfter(text, NOW)).toEqual(date);
  });
});

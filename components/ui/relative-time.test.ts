import { expect, it } from "vitest";
import { formatRelative } from "./relative-time";

const NOW = new Date("2026-03-10T12:00:00.000Z");

it.each([
  ["2026-03-10T11:59:30.000Z", "just now"],
  ["2026-03-10T11:57:00.000Z", "3 min. ago"],
  ["2026-03-10T07:00:00.000Z", "5 hr. ago"],
  ["2026-03-09T12:00:00.000Z", "yesterday"],
  ["2026-02-24T12:00:00.000Z", "2 wk. ago"],
  ["2024-03-10T12:00:00.000Z", "2 yr. ago"],
  ["2026-03-10T12:02:00.000Z", "in 2 min."],
])("says of %s: %s", (at, text) => {
  expect(formatRelative(new Date(at), NOW)).toBe(text);
});

import { expect, test } from "vitest";
import { GivenTime } from "./shared";

test.each([
  "2026-01-01T00:00:00Z",
  "2026-01-01T00:00:00.123456+14:00",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999Z",
])("takes %s", (time) => {
  expect(GivenTime.safeParse(time).success).toBe(true);
});

test.each([
  "0000-01-01T00:00:00Z",
  "0001-01-01T00:00:00+14:00",
  "9999-12-31T23:59:59-14:00",
  "2026-02-30T00:00:00Z",
  "2026-01-01",
  "infinity",
])("refuses %s, which the database can't hold or nobody can mean", (time) => {
  expect(GivenTime.safeParse(time).success).toBe(false);
});

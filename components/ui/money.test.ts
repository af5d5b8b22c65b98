import { expect, it } from "vitest";
import { formatUsd } from "./money";

it.each([
  [0, "$0.00"],
  [0.00004, "< $0.0001"],
  [0.0004, "$0.00040"],
  [0.00345, "$0.0035"],
  [0.034, "$0.034"],
  [0.5, "$0.50"],
  [12.4, "$12.40"],
  [1234.5, "$1,234.50"],
])("writes %d as %s", (usd, text) => {
  expect(formatUsd(usd)).toBe(text);
});

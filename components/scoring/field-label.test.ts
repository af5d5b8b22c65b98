import { expect, test } from "vitest";
import { fieldLabel } from "./field-label";

test.each([
  ["score", "Score"],
  ["missing_information", "Missing information"],
  ["missingInformation", "Missing information"],
  ["next-step", "Next step"],
  ["CISSP", "CISSP"],
  ["", ""],
])("%s reads %s", (key, label) => {
  expect(fieldLabel(key)).toBe(label);
});

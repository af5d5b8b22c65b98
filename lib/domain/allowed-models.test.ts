import { expect, test } from "vitest";
import { isModelAllowed } from "./allowed-models";

test.each([
  ["gpt-6-luna", ["gpt-6-luna"], true],
  ["gpt-6-luna-2", ["gpt-6-luna"], false],
  ["sandbox-flaky:500,ok", ["sandbox-*"], true],
  ["gpt-6-luna", ["sandbox-*"], false],
  ["anything", [], false],
  ["anything", ["*"], true],
])("%s on %j: %s", (model, allowed, expected) => {
  expect(isModelAllowed(model, allowed)).toBe(expected);
});

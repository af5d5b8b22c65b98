import { expect, test } from "vitest";
import { entryFault, isSameList, perMillion, standingOf, toggled } from "./model-choice";

const model = (id: string, isDefault = false) => ({ id, default: isDefault });

test("a model is allowed as the default, by its name or by a pattern", () => {
  expect(standingOf(model("gpt-6-luna", true), [])).toEqual({ isAllowed: true, by: "the default" });
  expect(standingOf(model("gpt-6-sol"), ["gpt-6-sol"])).toEqual({ isAllowed: true, by: null });
  expect(standingOf(model("gpt-6-sol"), ["gpt-4o", "gpt-6-*"])).toEqual({ isAllowed: true, by: "gpt-6-*" });
  expect(standingOf(model("gpt-6-sol"), ["*"])).toEqual({ isAllowed: true, by: "*" });
  expect(standingOf(model("gpt-6-sol"), ["gpt-6"])).toEqual({ isAllowed: false, by: null });
});

test("entries come and go once", () => {
  expect(toggled(["a", "b"], "b", true)).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a", false)).toEqual(["b"]);
  expect(isSameList(["a", "b"], ["b", "a"])).toBe(true);
  expect(isSameList(["a"], ["a", "b"])).toBe(false);
});

test.each(["", "*", "two words", "a**", "ä"])("%j is no name", (entry) => {
  expect(entryFault(entry, [])).not.toBeNull();
});

test("a name or a beginning may be added, once", () => {
  expect(entryFault("gpt-6-*", [])).toBeNull();
  expect(entryFault("llama3:70b", ["gpt-6-*"])).toBeNull();
  expect(entryFault("gpt-6-*", ["gpt-6-*"])).not.toBeNull();
});

test.each([
  [0.1, "$0.10"],
  [2, "$2"],
  [12.5, "$12.50"],
  [0.015, "$0.015"],
])("%d is %s", (usd, words) => expect(perMillion(usd)).toBe(words));

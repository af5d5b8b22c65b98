import { expect, it } from "vitest";
import { ApiProblem } from "@/lib/api/client";
import { endWords, leftWords } from "./deletion-words";
import type { DeletionEnd } from "./deletions";

const said = (names: string[], end: DeletionEnd) => {
  const profiles = new Map(names.map((name) => [name, name]));
  const { tone, title, description = "" } = endWords({ id: "1", profiles, until: 0, isSent: true }, end);
  return [tone, title, description];
};
const error = new ApiProblem(403, { detail: "This needs the scope profiles:write." });
const refused = (...names: string[]): DeletionEnd => ({
  kind: "ended",
  refused: names.map((name) => ({ name, error })),
});

it.each([
  [["Ada"], refused(), ["success", "Ada was erased", ""]],
  [["Ada", "Ben"], refused(), ["success", "2 profiles were erased", ""]],
  [["Ada"], { kind: "undone" }, ["info", "Ada was not erased", ""]],
  [["Ada"], refused("Ada"), ["error", "Nothing was erased", "Ada stayed. This needs the scope profiles:write."]],
  [
    ["Ada", "Ben", "Cem", "Dora", "Eve"],
    refused("Ben", "Cem", "Dora", "Eve"),
    ["error", "1 of 5 profiles were erased", "Ben, Cem, Dora and 1 more stayed. This needs the scope profiles:write."],
  ],
] as const)("of %j: %j", (names, end, words) => {
  expect(said([...names], end as DeletionEnd)).toEqual(words);
});

it("a closed page's deletions are told of as not done, or as perhaps done in part", () => {
  const told = (count: number, isSent: boolean) => Object.values(leftWords({ count, isSent })).join(" ");
  expect(told(1, false)).toMatch(/Nothing was erased .* The profile is still there\./);
  expect(told(3, false)).toMatch(/Nothing was erased .* All 3 profiles are still there\./);
  expect(told(3, true)).toContain("Perhaps not all were erased");
  expect(told(1, true)).toContain("Perhaps nothing was erased");
});

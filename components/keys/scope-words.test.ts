import { expect, test } from "vitest";
import { SCOPES } from "@/lib/domain/access";
import { PURPOSES, powersOf, purposeOf, SCOPE_WORDS } from "./scope-words";

test("every purpose is known again by its scopes, in any order", () => {
  for (const { value, scopes } of PURPOSES) if (scopes) expect(purposeOf([...scopes].reverse())).toBe(value);
});

test("other sets of scopes are somebody's own choice", () => {
  for (const scopes of [[], ["scores:read"], ["admin", "scores:read"], SCOPES] as const)
    expect(purposeOf(scopes)).toBe("chosen");
});

test("no two scopes read alike", () => {
  expect(new Set(SCOPES.map((scope) => SCOPE_WORDS[scope].label)).size).toBe(SCOPES.length);
});

test.each([
  [SCOPES, "Everything"],
  [["admin"], "Everything"],
  [["rubrics:read", "scores:read", "profiles:read"], "Read only"],
  [["scores:read", "profiles:write"], "Read scores, Add and change profiles"],
] as const)("a key with %j may do: %s", (scopes, words) => {
  expect(powersOf(scopes)).toBe(words);
});

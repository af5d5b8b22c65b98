import { expect, test } from "vitest";
import { SCOPES } from "@/lib/domain/access";
import { PURPOSES, purposeOf, SCOPE_WORDS } from "./scope-words";

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

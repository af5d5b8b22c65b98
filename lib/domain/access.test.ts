import { describe, expect, it } from "vitest";
import {
  actorOf,
  hasScope,
  idempotencyOwnerOf,
  jobsOwnerOf,
  type Principal,
  SCOPES,
  type Scope,
  scopesOf,
  type WorkspaceRole,
} from "./access";

const person = (role: WorkspaceRole): Principal => ({
  ...{ kind: "user", userId: "u1", workspaceId: "w1", name: "Anna Berg", email: "anna@example.com" },
  role,
});
const key = (...scopes: Scope[]): Principal => ({
  ...{ kind: "api_key", keyId: "k1", serviceAccountId: "s1", workspaceId: "w1", name: "ATS", ownJobsOnly: false },
  scopes,
});
const READING: Scope[] = ["profiles:read", "scores:read", "rubrics:read"];

describe("what a caller may do", () => {
  it.each<[string, Principal, Scope[]]>([
    ["a viewer reads", person("viewer"), READING],
    [
      "a recruiter scores profiles, and leaves the rubrics as they are",
      person("recruiter"),
      [...READING, "profiles:write", "scores:write"],
    ],
    ["an administrator does everything", person("admin"), [...SCOPES]],
    ["a key does what it was given", key("scores:write"), ["scores:write"]],
    ["a key for administration does everything", key("admin"), [...SCOPES]],
    ["a key without a scope does nothing", key(), []],
  ])("%s", (_, principal, may) => {
    expect(SCOPES.filter((scope) => hasScope(principal, scope)).toSorted()).toEqual(may.toSorted());
  });

  it("a key's scopes are listed as they were given", () => {
    expect(scopesOf(key("admin"))).toEqual(["admin"]);
  });
});

describe("who a caller is", () => {
  it.each<[string, Principal, string, string | null, object]>([
    ["a person", person("viewer"), "user:u1", null, { user_id: "u1" }],
    ["a key, by its service account", key(), "service_account:s1", null, { api_key_id: "k1" }],
    [
      "a key that sees its own jobs alone",
      { ...key(), ownJobsOnly: true } as Principal,
      "service_account:s1",
      "s1",
      { api_key_id: "k1" },
    ],
  ])("%s: whose idempotency keys, whose jobs, and who for the audit log", (_, principal, owner, jobs, actor) => {
    expect([idempotencyOwnerOf(principal), jobsOwnerOf(principal), actorOf(principal)]).toEqual([owner, jobs, actor]);
  });
});

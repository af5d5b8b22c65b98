import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { profiles, rubrics } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import type { Principal } from "@/lib/domain/access";
import { countProfiles } from "./count-profiles";
import { eraseProfile } from "./erase-profile";
import { listProfiles, type ProfileQuery } from "./list-profiles";
import type { ProfileFilter } from "./profile-filter";
import { updateProfile } from "./update-profile";

afterAll(closeDatabase);

/** The names that a filter fits, read two at a time in every order: each must give the same, and the count agree. */
async function fitting(principal: Principal, filter: ProfileFilter): Promise<string[]> {
  const seen = new Set<string>();
  for (const sort of ["name", "created_at", "score"] as const)
    for (const order of ["asc", "desc"] as const) {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const query: ProfileQuery = { sort, order, limit: 2, cursor, ...filter };
        const page = await listProfiles({ principal, query, sandbox: true });
        names.push(...page.rows.map((row) => row.fullName));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      seen.add(JSON.stringify(names.toSorted()));
    }
  expect([...seen]).toHaveLength(1);
  const names = JSON.parse([...seen][0] ?? "[]") as string[];
  expect(await countProfiles({ principal, filter, sandbox: true, most: 100 })).toBe(names.length);
  return names;
}

const scored = (full_name: string, workspaceId: string, overallThousandths: number | null, rest: object = {}) =>
  aProfile(workspaceId, { full_name }).then((profileId) =>
    aStoredJob(workspaceId, { profileId, overallThousandths, sandbox: true, ...rest }).then(() => profileId),
  );

test("by a range of the overall score, both ends included", async () => {
  const principal = await aWorkspace();
  for (const [name, overall] of [
    ["two", 2_000],
    ["five", 5_000],
    ["eight", 8_000],
    ["unknown", null],
  ] as const)
    await scored(name, principal.workspaceId, overall);
  await aProfile(principal.workspaceId, { full_name: "never" });
  expect(await fitting(principal, { min_score: 5 })).toEqual(["eight", "five"]);
  expect(await fitting(principal, { max_score: 5 })).toEqual(["five", "two"]);
  expect(await fitting(principal, { min_score: 2.001, max_score: 7.999 })).toEqual(["five"]);
  expect(await fitting(principal, { min_score: 9, max_score: 1 })).toEqual([]);
});

test("by the rubric of the latest score", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const { rubricId, versionId: rubricVersionId } = await aRubric(workspaceId);
  const profileId = await scored("then another", workspaceId, 5_000, {
    rubricId,
    rubricVersionId,
    createdAt: new Date("2026-01-01"),
  });
  await aStoredJob(workspaceId, { profileId, sandbox: true, overallThousandths: 5_000 });
  await scored("by it", workspaceId, 5_000, { rubricId, rubricVersionId });
  expect(await fitting(principal, { rubric_id: rubricId })).toEqual(["by it"]);
});

test("by what the rubric of the latest score is written for", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  for (const role of ["CTO", "CIO"] as const) {
    const { rubricId, versionId: rubricVersionId } = await aRubric(workspaceId);
    await asSystem((tx) => tx.update(rubrics).set({ role }).where(eq(rubrics.id, rubricId)));
    await scored(`as ${role}`, workspaceId, 5_000, { rubricId, rubricVersionId });
  }
  expect(await fitting(principal, { role: "CTO" })).toEqual(["as CTO"]);
  expect(await fitting(principal, { role: "CISO" })).toEqual([]);
});

test("by a criterion: the range is of its number, and without a range it must have one", async () => {
  const principal = await aWorkspace();
  const numbers = (security: number | null, overall: number) => ({
    overallThousandths: overall,
    parsedScore: {
      criteria: [
        { id: "security", score: security },
        { id: "other", score: 5 },
      ],
    },
  });
  const make = (name: string, security: number | null, overall: number) =>
    scored(name, principal.workspaceId, null, numbers(security, overall));
  await make("two", 2, 9_000);
  await make("seven and a half", 7.5, 1_000);
  await make("unknown", null, 9_000);
  await scored("of another rubric", principal.workspaceId, 9_000);
  expect(await fitting(principal, { criterion: "security" })).toEqual(["seven and a half", "two"]);
  expect(await fitting(principal, { criterion: "security", min_score: 7.5 })).toEqual(["seven and a half"]);
  expect(await fitting(principal, { criterion: "security", max_score: 7.499 })).toEqual(["two"]);
  expect(await fitting(principal, { criterion: "nothing" })).toEqual([]);
  // A key that sees its own jobs alone asks their own numbers.
  const key = await anOwnJobsKey(principal.workspaceId);
  expect(await fitting(key, { criterion: "security" })).toEqual([]);
  const mine = { ...numbers(8, 1_000), createdByAccount: key.serviceAccountId };
  await scored("mine", principal.workspaceId, null, mine);
  expect(await fitting(key, { criterion: "security", min_score: 8 })).toEqual(["mine"]);
});

test.each([
  ["title", "chief info", ["Ada"]],
  ["title", "ENGINEER", ["Bea"]],
  ["title", "fficer", []],
  ["location", "zurich", ["Ada"]],
  ["location", "swit", ["Ada", "Bea"]],
  ["location", "zürich austria", []],
  ["location", "?!", []],
] as const)("by present %s %j", async (field, text, expected) => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const job = (title: string, end: string | null = null) => ({ title, start: "2020-01", end });
  const document = (full_name: string, city: string, ...experiences: object[]) =>
    aProfile(workspaceId, { full_name, location: { city, country: "Switzerland" }, experiences } as object);
  await document("Ada", "Zürich", job("Engineer", "2021-01"), job("Chief Information Officer"));
  await document("Bea", "Bern", job("Engineer"));
  await aProfile(workspaceId, { full_name: "Nobody" });
  expect(await fitting(principal, { [field]: text })).toEqual(expected);
});

test("by where the newest job stands, or that there is none", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const [older, newer] = [new Date("2026-01-01"), new Date("2026-01-02")];
  const failed = await scored("failed, then completed", workspaceId, 5_000, { createdAt: newer });
  await aStoredJob(workspaceId, { profileId: failed, status: "failed", createdAt: older });
  const again = await scored("completed, then pending", workspaceId, 5_000, { createdAt: older });
  await aStoredJob(workspaceId, { profileId: again, status: "pending", createdAt: newer });
  await aProfile(workspaceId, { full_name: "never" });
  expect(await fitting(principal, { job_status: "completed" })).toEqual(["failed, then completed"]);
  expect(await fitting(principal, { job_status: "pending" })).toEqual(["completed, then pending"]);
  expect(await fitting(principal, { job_status: "failed" })).toEqual([]);
  expect(await fitting(principal, { job_status: "none" })).toEqual(["never"]);
});

describe("stale", () => {
  test("is a profile that has changed since its latest score, until it is scored again", async () => {
    const principal = await aWorkspace();
    const { workspaceId } = principal;
    const long = new Date("2026-01-01");
    const id = await scored("changed", workspaceId, 5_000, { createdAt: new Date("2026-02-01") });
    const same = await scored("unchanged", workspaceId, 5_000, { createdAt: new Date("2026-02-01") });
    await aProfile(workspaceId, { full_name: "never scored" });
    for (const one of [id, same])
      await asSystem((tx) => tx.update(profiles).set({ updatedAt: long }).where(eq(profiles.id, one)));
    expect(await fitting(principal, { stale: "true" })).toEqual([]);
    const now = new Date("2026-03-01");
    await updateProfile({ principal, id, patch: { headline: "New" }, expected: null, now });
    expect(await fitting(principal, { stale: "true" })).toEqual(["changed"]);
    expect(await fitting(principal, { stale: "false" })).toEqual(["unchanged"]);
    const createdAt = new Date("2026-03-02");
    await aStoredJob(workspaceId, { profileId: id, overallThousandths: 5_000, createdAt, completedAt: createdAt });
    expect(await fitting(principal, { stale: "true" })).toEqual([]);
  });
});

test("filters narrow together, within the ids that are named and the own workspace", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const ids = [await scored("Ada one", workspaceId, 5_000), await scored("Ada two", workspaceId, 6_000)];
  await scored("Ada three", workspaceId, 6_000);
  const theirs = await scored("Ada foreign", (await aWorkspace()).workspaceId, 6_000);
  expect(await fitting(principal, { q: "ada", min_score: 6, ids: [...ids, theirs] })).toEqual(["Ada two"]);
});

test("an erased person fits no filter, and nothing of title or place is left of them", async () => {
  const principal = await aWorkspace();
  const document = { full_name: "Gone", location: { city: "Graz", region: null, country: null } };
  const id = await aProfile(principal.workspaceId, document);
  expect(await fitting(principal, { location: "graz" })).toEqual(["Gone"]);
  await eraseProfile({ principal, id, expected: null, cancelRun: async () => {}, now: new Date() });
  expect(await fitting(principal, { location: "graz" })).toEqual([]);
  const [row] = await asSystem((tx) => tx.select().from(profiles).where(eq(profiles.id, id)));
  expect([row?.titleWords, row?.locationWords, row?.searchWords].map(String)).toEqual(["", "", ""]);
});

test("counting stops one beyond what is asked", async () => {
  const principal = await aWorkspace();
  for (const full_name of ["1", "2", "3", "4"]) await aProfile(principal.workspaceId, { full_name });
  expect(await countProfiles({ principal, filter: {}, sandbox: true, most: 2 })).toBe(3);
});

test("a key with own_jobs_only filters by its own jobs alone; one without scores:read not at all", async () => {
  const { workspaceId } = await aWorkspace();
  const principal = await anOwnJobsKey(workspaceId);
  await scored("theirs", workspaceId, 5_000);
  await scored("own", workspaceId, 5_000, { createdByAccount: principal.serviceAccountId });
  expect(await fitting(principal, { min_score: 1 })).toEqual(["own"]);
  expect(await fitting(principal, { job_status: "completed" })).toEqual(["own"]);
  expect(await fitting(principal, { job_status: "none" })).toEqual(["theirs"]);
  const blind = { ...principal, scopes: ["profiles:read"] as const };
  const asked: ProfileFilter[] = [{ min_score: 1 }, { max_score: 1 }, { stale: "true" }, { job_status: "none" }];
  for (const filter of asked)
    await expect(countProfiles({ principal: blind, filter, sandbox: true, most: 9 })).rejects.toMatchObject({
      code: "INSUFFICIENT_SCOPE",
    });
});

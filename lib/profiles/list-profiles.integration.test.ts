import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { addDecision } from "@/db/queries/score-reviews";
import { profiles, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { Profile } from "@/lib/domain/profile";
import { type DecisionEntry, REVIEW_STATES } from "@/lib/domain/review";
import { listProfiles } from "./list-profiles";
import { updateProfile } from "./update-profile";

afterAll(closeDatabase);

type Asked = Parameters<typeof listProfiles>[0];
type Principal = Asked["principal"];
type Query = Asked["query"];

const names = async (principal: Principal, query: Partial<Query> = {}) =>
  (await everyPage(principal, query)).map((row) => row.fullName);

/** All rows, read two at a time: a cursor that skips or repeats a row shows. */
async function everyPage(principal: Principal, query: Partial<Query> = {}) {
  const rows = [];
  let cursor: string | undefined;
  do {
    const asked: Query = { sort: "created_at", order: "desc", limit: 2, ...query, cursor };
    const page = await listProfiles({ principal, query: asked, sandbox: true });
    rows.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

/** A profile whose latest completed rubric job came to a score (thousandths); null is a job without an overall score. */
async function aScored(workspaceId: string, full_name: string, ...scores: (number | null)[]): Promise<string> {
  const id = await aProfile(workspaceId, { full_name });
  const { rubricId, versionId } = await aRubric(workspaceId);
  for (const [at, overallThousandths] of scores.entries())
    await completed({ workspaceId, id, rubricId, versionId, at, overallThousandths });
  return id;
}

interface Completed {
  workspaceId: string;
  id: string;
  rubricId: string;
  versionId: string;
  at: number;
  overallThousandths: number | null;
  sandbox?: boolean;
}

async function completed({ workspaceId, id, rubricId, versionId, at, overallThousandths, sandbox = true }: Completed) {
  const pinned = { model: "m", inputSha256: "0".repeat(64), asOf: "2026-01", redaction: true, promptTemplate: "t" };
  await asSystem((tx) =>
    tx.insert(scoringJobs).values({
      ...pinned,
      ...{ workspaceId, profileId: id, kind: "rubric", rubricId, rubricVersionId: versionId, status: "completed" },
      ...{ scorerVersion: "1", providerBaseUrl: "http://sandbox", sandbox, estimatedSeconds: 1 },
      ...{ completedAt: new Date(1_800_000_000_000 + at), overallThousandths, coverageThousandths: 1_000 },
    }),
  );
}

describe("sorting, two rows a page", () => {
  test("by name, both ways, without regard to case; equal names stay in one order", async () => {
    const principal = await aWorkspace();
    for (const full_name of ["bea", "Ada", "Cem", "ada", "Ada"]) await aProfile(principal.workspaceId, { full_name });
    const rows = await names(principal, { sort: "name", order: "asc" });
    expect(rows.map((name) => name.toLowerCase())).toEqual(["ada", "ada", "ada", "bea", "cem"]);
    expect(await names(principal, { sort: "name", order: "desc" })).toEqual(rows.toReversed());
  });

  test("by time, the newest first", async () => {
    const principal = await aWorkspace();
    for (const full_name of ["1", "2", "3", "4", "5"]) await aProfile(principal.workspaceId, { full_name });
    expect(await names(principal)).toEqual(["5", "4", "3", "2", "1"]);
  });

  test("rows of one instant are neither skipped nor repeated", async () => {
    const principal = await aWorkspace();
    for (const full_name of ["1", "2", "3", "4", "5"]) await aProfile(principal.workspaceId, { full_name });
    const createdAt = new Date("2026-01-01T00:00:00.123Z");
    const { workspaceId } = principal;
    await asSystem((tx) => tx.update(profiles).set({ createdAt }).where(eq(profiles.workspaceId, workspaceId)));
    expect((await names(principal)).toSorted()).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("by the latest score; those without one come last both ways", async () => {
    const principal = await aWorkspace();
    const { workspaceId } = principal;
    await aScored(workspaceId, "low", 9_000, 2_000);
    await aScored(workspaceId, "high", 8_000);
    await aScored(workspaceId, "also high", 8_000);
    await aScored(workspaceId, "no overall", null);
    await aProfile(workspaceId, { full_name: "never" });
    const down = await names(principal, { sort: "score", order: "desc" });
    expect(down.slice(0, 2).toSorted()).toEqual(["also high", "high"]);
    expect(down[2]).toBe("low");
    expect(down.slice(3).toSorted()).toEqual(["never", "no overall"]);
    const up = await names(principal, { sort: "score", order: "asc" });
    expect(up[0]).toBe("low");
    expect(up.slice(3).toSorted()).toEqual(["never", "no overall"]);
  });
});

test("a real score never stands in a sandbox's list", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const id = await aProfile(workspaceId, { full_name: "real" });
  const { rubricId, versionId } = await aRubric(workspaceId);
  await completed({ workspaceId, id, rubricId, versionId, at: 0, overallThousandths: 9_000, sandbox: false });
  expect(await names(principal, { scored: "true" })).toEqual([]);
  expect(await names(principal, { scored: "false" })).toEqual(["real"]);
});

test("scored or not", async () => {
  const principal = await aWorkspace();
  await aScored(principal.workspaceId, "with", 5_000);
  await aProfile(principal.workspaceId, { full_name: "without" });
  expect(await names(principal, { scored: "true" })).toEqual(["with"]);
  expect(await names(principal, { scored: "false" })).toEqual(["without"]);
});

describe("where the latest score stands with people", () => {
  const decision = (workspaceId: string, jobId: string, ...outcomes: DecisionEntry[]) =>
    asSystem(async (tx) => {
      for (const [at, outcome] of outcomes.entries()) {
        const reason = outcome === "withdrawn" ? null : ("other" as const);
        await addDecision(tx, {
          workspaceId,
          jobId,
          number: at + 1,
          byName: "R",
          createdAt: new Date(),
          outcome,
          reason,
        });
      }
    });

  test("parts the profiles: each is in one state, and only the latest score's decision counts", async () => {
    const principal = await aWorkspace();
    const { workspaceId } = principal;
    const people = [
      ["never", []],
      ["no overall", [null]],
      ["undecided", [7_000]],
      ["advanced", [7_000]],
      ["declined without overall", [null]],
      ["taken back", [7_000]],
      ["decided on an older score", [7_000, 8_000]],
    ] as const;
    const ids = new Map<string, string>();
    for (const [name, scores] of people) ids.set(name, await aScored(workspaceId, name, ...scores));
    const jobsOf = async (name: string) =>
      asSystem((tx) =>
        tx
          .select()
          .from(scoringJobs)
          .where(eq(scoringJobs.profileId, ids.get(name) ?? ""))
          .orderBy(scoringJobs.completedAt),
      );
    const decide = async (name: string, ...outcomes: DecisionEntry[]) =>
      decision(workspaceId, (await jobsOf(name))[0]?.id ?? "", ...outcomes);
    await decide("advanced", "hold", "advance");
    await decide("declined without overall", "decline");
    await decide("taken back", "decline", "withdrawn");
    await decide("decided on an older score", "advance");
    const expected = {
      not_scored: ["never"],
      insufficient: ["no overall"],
      needs_person: ["decided on an older score", "taken back", "undecided"],
      decided: ["advanced", "declined without overall"],
    };
    for (const sort of ["name", "score"] as const) {
      for (const review of REVIEW_STATES) {
        expect([sort, review, (await names(principal, { review, sort, order: "asc" })).toSorted()]).toEqual([
          ...[sort, review, expected[review]],
        ]);
      }
    }
    const shown = (await everyPage(principal)).map((row) => [row.fullName, row.latestScore?.decision ?? null]);
    expect(Object.fromEntries(shown)).toMatchObject({ advanced: "advance", "taken back": null, undecided: null });
    const foreign = await aWorkspace();
    expect(await names(foreign, { review: "decided" })).toEqual([]);
  });
});

const ADA: Partial<Profile> = Profile.partial().parse({
  full_name: "Ada 100%_sample Ångström",
  experiences: [{ title: "Chief Information Officer", company: { name: "O'Hara & Søn" }, skills: ["Node.js"] }],
  skills: ["C++"],
  certifications: [{ name: "CISSP" }],
});

test.each([
  ["ADA", ["ada"]],
  ["sample ada", ["ada"]],
  ["angs chief ohara", ["ada"]],
  ["søn inform", ["ada"]],
  ["c++ node cissp", ["ada"]],
  ["ada bea", []],
  ["fficer", []],
  ["100%_", ["ada"]],
  ["a%s", []],
  ["\\", []],
  ["' | !ada", ["ada"]],
  ["", ["bea", "ada"]],
])("searching for %j", async (q, expected) => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const ids = { [await aProfile(workspaceId, ADA)]: "ada", [await aProfile(workspaceId, { full_name: "Bea" })]: "bea" };
  await aProfile((await aWorkspace()).workspaceId, ADA);
  expect((await everyPage(principal, { q })).map(({ id }) => ids[id])).toEqual(expected);
});

test("a profile is found by what it says now", async () => {
  const principal = await aWorkspace();
  const id = await aProfile(principal.workspaceId, { full_name: "Ada", skills: ["Cobol"] });
  await updateProfile({ principal, id, patch: { skills: ["Rust"] }, expected: null, now: new Date() });
  expect(await names(principal, { q: "cobol" })).toEqual([]);
  expect(await names(principal, { q: "rust" })).toEqual(["Ada"]);
});

test("another workspace's profiles are not listed, nor does its cursor fit", async () => {
  const [mine, theirs] = [await aWorkspace(), await aWorkspace()];
  for (const principal of [mine, theirs]) {
    for (const full_name of ["1", "2", "3"]) await aProfile(principal.workspaceId, { full_name });
  }
  expect(await names(mine)).toHaveLength(3);
  const query: Query = { sort: "created_at", order: "desc", limit: 2 };
  const { nextCursor } = await listProfiles({ principal: theirs, query, sandbox: true });
  const foreign = listProfiles({ principal: mine, query: { ...query, cursor: nextCursor ?? "" }, sandbox: true });
  await expect(foreign).rejects.toMatchObject({ code: "INVALID_CURSOR" });
});

test("profiles that join between two pages push none out, and a forged cursor is refused", async () => {
  const principal = await aWorkspace();
  for (const full_name of ["b", "c", "d", "e"]) await aProfile(principal.workspaceId, { full_name });
  for (const [sort, order, seen, joins] of [
    ["name", "asc", ["b", "c", "d", "e"], "a"],
    ["created_at", "desc", ["a", "e", "d", "c", "b"], "f"],
  ] as const) {
    const asked: Query = { sort, order, limit: 2 };
    const first = await listProfiles({ principal, query: asked, sandbox: true });
    await aProfile(principal.workspaceId, { full_name: joins });
    const cursor = first.nextCursor ?? "";
    const rest = await listProfiles({ principal, query: { ...asked, limit: 50, cursor }, sandbox: true });
    expect([...first.rows, ...rest.rows].map((row) => row.fullName)).toEqual(seen);
    for (const forged of ["", "x", `${cursor}AAAA`, cursor.slice(1)]) {
      const page = listProfiles({ principal, query: { ...asked, cursor: forged }, sandbox: true });
      await expect(page).rejects.toMatchObject({ code: "INVALID_CURSOR" });
    }
  }
});

describe("a key sees no score in the list that it may not read", () => {
  const key = {
    kind: "api_key",
    keyId: crypto.randomUUID(),
    serviceAccountId: crypto.randomUUID(),
    name: "k",
    ownJobsOnly: false,
  } as const;

  test("own_jobs_only: other people's scores neither show, filter nor sort", async () => {
    const { workspaceId } = await aWorkspace();
    await aScored(workspaceId, "scored by others", 9_000);
    const principal = { ...key, workspaceId, scopes: ["profiles:read", "scores:read"] as const, ownJobsOnly: true };
    const rows = await everyPage(principal, { sort: "score" });
    expect(rows.map((row) => row.latestScore)).toEqual([null]);
    expect(await names(principal, { scored: "true" })).toEqual([]);
    expect(await names({ ...principal, ownJobsOnly: false }, { scored: "true" })).toEqual(["scored by others"]);
  });

  test("without scores:read: none shows, and asking by score is refused", async () => {
    const { workspaceId } = await aWorkspace();
    await aScored(workspaceId, "scored", 9_000);
    const principal = { ...key, workspaceId, scopes: ["profiles:read"] as const };
    expect((await everyPage(principal)).map((row) => row.latestScore)).toEqual([null]);
    for (const asked of [{ scored: "true" }, { scored: "false" }, { sort: "score" }, { review: "decided" }] as const)
      await expect(everyPage(principal, asked)).rejects.toMatchObject({ code: "INSUFFICIENT_SCOPE" });
  });
});

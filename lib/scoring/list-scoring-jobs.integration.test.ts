import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { profiles, rubrics, rubricVersions, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import type { Principal } from "@/lib/domain/access";
import { listScoringJobs } from "./list-scoring-jobs";

afterAll(closeDatabase);

type Query = Parameters<typeof listScoringJobs>[0]["query"];
const page = (principal: Principal, query: Query) => listScoringJobs({ principal, query });

async function idsOf(principal: Principal, query: Partial<Query> = {}): Promise<string[]> {
  const { rows } = await page(principal, { limit: 200, ...query });
  return rows.map(({ job }) => job.id);
}

/** Follows the cursors to the end; `between` runs after each page. */
async function walk(principal: Principal, query: Query, between: () => Promise<unknown> = async () => {}) {
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const { rows, nextCursor } = await page(principal, { ...query, cursor: cursor ?? undefined });
    seen.push(...rows.map(({ job }) => job.id));
    cursor = nextCursor;
    await between();
  } while (cursor !== null);
  return seen;
}

describe("pages", () => {
  const at = new Date("2026-02-01T10:00:00.000Z");

  test("of jobs of one and the same instant give each once, in one order", async () => {
    const principal = await aWorkspace();
    for (let made = 0; made < 11; made += 1) await aStoredJob(principal.workspaceId, { createdAt: at });
    const all = await idsOf(principal);
    expect(all).toHaveLength(11);
    for (const limit of [1, 2, 3, 5, 10, 11]) expect(await walk(principal, { limit })).toEqual(all);
  });

  test("give each job once while new ones come in, and go on where the last one of a page was deleted", async () => {
    const principal = await aWorkspace();
    const { workspaceId } = principal;
    for (let made = 0; made < 6; made += 1) await aStoredJob(workspaceId, { createdAt: new Date(at.getTime() + made) });
    const before = await idsOf(principal);
    const joining = () => aStoredJob(workspaceId, { createdAt: new Date(at.getTime() + 100) });
    expect(await walk(principal, { limit: 2 }, joining)).toEqual(before);
    const first = await page(principal, { limit: 2, created_before: new Date(at.getTime() + 50).toISOString() });
    await asSystem((tx) => tx.delete(scoringJobs).where(eq(scoringJobs.id, before[1] ?? "")));
    const created_before = new Date(at.getTime() + 50).toISOString();
    const { rows } = await page(principal, { limit: 2, created_before, cursor: first.nextCursor ?? "" });
    expect(rows.map(({ job }) => job.id)).toEqual(before.slice(2, 4));
  });

  test("a cursor fits its own filters and workspace alone, and no forged one fits", async () => {
    const [principal, other] = [await aWorkspace(), await aWorkspace()];
    for (let made = 0; made < 3; made += 1) await aStoredJob(principal.workspaceId, { createdAt: at });
    const { nextCursor } = await page(principal, { limit: 1, status: "completed" });
    const cursor = nextCursor ?? "";
    const refused = { code: "INVALID_CURSOR" };
    await expect(page(principal, { limit: 1, status: "completed", cursor })).resolves.toBeDefined();
    for (const changed of [{}, { status: "failed" }, { status: "completed", stale: "true" }] as const)
      await expect(page(principal, { limit: 1, cursor, ...changed })).rejects.toMatchObject(refused);
    await expect(page(other, { limit: 1, status: "completed", cursor })).rejects.toMatchObject(refused);
    const forged = Buffer.from(JSON.stringify({ values: [at.toISOString(), "x"] })).toString("base64url");
    for (const made of ["", "x", forged, `${cursor}A`, cursor.slice(1)])
      await expect(page(principal, { limit: 1, status: "completed", cursor: made })).rejects.toMatchObject(refused);
  });
});

describe("filters", () => {
  test("each lets through what it names", async () => {
    const principal = await aWorkspace();
    const { workspaceId } = principal;
    const old = await aStoredJob(workspaceId, { createdAt: new Date("2026-01-01T00:00:00.000Z") });
    const failed = await aStoredJob(workspaceId, { status: "failed", errorCode: "MODEL_REFUSED" });
    const real = await aStoredJob(workspaceId, { sandbox: false });
    const only = async (query: Partial<Query>) => (await idsOf(principal, query)).sort();
    const ids = (...jobs: { id: string }[]) => jobs.map(({ id }) => id).sort();
    expect(await only({ status: "failed" })).toEqual(ids(failed));
    expect(await only({ error_code: "MODEL_REFUSED" })).toEqual(ids(failed));
    expect(await only({ error_code: "PROVIDER_TIMEOUT" })).toEqual([]);
    expect(await only({ profile_id: old.profileId })).toEqual(ids(old));
    expect(await only({ rubric_id: real.rubricId ?? "" })).toEqual(ids(real));
    expect(await only({ sandbox: "false" })).toEqual(ids(real));
    expect(await only({ sandbox: "true" })).toEqual(ids(old, failed));
    expect(await only({ created_before: "2026-01-01T00:00:00.001Z" })).toEqual(ids(old));
    expect(await only({ created_before: "2026-01-01T00:00:00.000Z" })).toEqual([]);
    expect(
      await only({ created_after: "2026-01-01T01:00:00.000+01:00", created_before: "2026-01-02T00:00:00Z" }),
    ).toEqual(ids(old));
  });
});

test("delayed jobs: pending since more than five minutes, since they last began to wait, for a run of their own", async () => {
  const principal = await aWorkspace();
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const waiting = (pendingSince: Date, change: object = {}) =>
    aStoredJob(principal.workspaceId, { status: "pending", createdAt: ago(90), pendingSince, ...change });
  const long = await waiting(ago(6));
  // Asked for long ago, and retried or given back just now.
  await waiting(ago(4));
  await waiting(ago(6), { leaderId: long.id });
  await waiting(ago(6), { status: "processing", startedAt: ago(6) });
  const real = await waiting(ago(60), { sandbox: false });
  const only = async (query: Partial<Query>) => (await idsOf(principal, query)).sort();
  expect(await only({ delayed: "true" })).toEqual([long.id, real.id].sort());
  expect(await only({ delayed: "true", sandbox: "true" })).toEqual([long.id]);
});

describe("stale scores", () => {
  const scored = new Date("2026-02-01T10:00:00.000Z");
  const later = new Date("2026-02-02T10:00:00.000Z");

  /** A profile and a rubric that are older than `scored`. */
  async function aPair(workspaceId: string) {
    const profileId = await aProfile(workspaceId);
    await asSystem((tx) =>
      tx
        .update(profiles)
        .set({ updatedAt: new Date("2026-01-01") })
        .where(eq(profiles.id, profileId)),
    );
    const { rubricId, versionId: rubricVersionId } = await aRubric(workspaceId);
    return { profileId, rubricId, rubricVersionId };
  }
  const edit = (profileId: string) =>
    asSystem((tx) => tx.update(profiles).set({ updatedAt: later }).where(eq(profiles.id, profileId)));

  async function publishNext(workspaceId: string, rubricId: string) {
    await asSystem(async (tx) => {
      const [first] = await tx.select().from(rubricVersions).where(eq(rubricVersions.rubricId, rubricId));
      if (!first) throw new Error("a rubric without a version");
      const next = { workspaceId, rubricId, number: 2, content: first.content, publishedAt: later };
      const [version] = await tx.insert(rubricVersions).values(next).returning();
      const isIt = and(eq(rubrics.workspaceId, workspaceId), eq(rubrics.id, rubricId));
      await tx
        .update(rubrics)
        .set({ publishedVersionId: version?.id ?? null })
        .where(isIt);
    });
  }

  test("are those whose profile or rubric has changed since, and nothing else", async () => {
    const principal = await aWorkspace();
    const { workspaceId } = principal;
    const [edited, fresh, published] = [await aPair(workspaceId), await aPair(workspaceId), await aPair(workspaceId)];
    const jobs = [];
    for (const pair of [edited, fresh, published])
      jobs.push(await aStoredJob(workspaceId, { ...pair, createdAt: scored }));
    await aStoredJob(workspaceId, { ...edited, createdAt: scored, status: "failed" });
    expect(await idsOf(principal, { stale: "true" })).toEqual([]);
    await edit(edited.profileId);
    await publishNext(workspaceId, published.rubricId);
    const expected = [jobs[0]?.id, jobs[2]?.id].sort();
    expect((await idsOf(principal, { stale: "true" })).sort()).toEqual(expected);
  });

  test("are so no longer once a new score was asked for, by this rubric and of this kind of model", async () => {
    const principal = await aWorkspace();
    const { workspaceId } = principal;
    const pair = await aPair(workspaceId);
    const old = await aStoredJob(workspaceId, { ...pair, createdAt: scored });
    await edit(pair.profileId);
    const other = await aRubric(workspaceId);
    const next = { profileId: pair.profileId, createdAt: new Date(later.getTime() + 1) };
    await aStoredJob(workspaceId, { ...next, rubricId: other.rubricId, rubricVersionId: other.versionId });
    await aStoredJob(workspaceId, { ...pair, ...next, sandbox: false });
    await aStoredJob(workspaceId, { ...pair, ...next, status: "failed" });
    expect(await idsOf(principal, { stale: "true" })).toEqual([old.id]);
    await aStoredJob(workspaceId, { ...pair, ...next, status: "pending" });
    expect(await idsOf(principal, { stale: "true" })).toEqual([]);
  });

  test("of an erased person there are none", async () => {
    const principal = await aWorkspace();
    const pair = await aPair(principal.workspaceId);
    await aStoredJob(principal.workspaceId, { ...pair, createdAt: scored, erasedAt: later });
    await edit(pair.profileId);
    expect(await idsOf(principal, { stale: "true" })).toEqual([]);
  });
});

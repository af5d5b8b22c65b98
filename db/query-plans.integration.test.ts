import { and, eq, lt, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REVIEW_STATES } from "@/lib/domain/review";
import { timeSteps } from "@/lib/domain/stats-window";
import { closeDatabase, type Transaction } from "./client";
import * as erasure from "./queries/erasure";
import * as identity from "./queries/identity";
import { type JobListing, selectJobs } from "./queries/job-list";
import { callFigures, jobFigures } from "./queries/job-stats";
import { claimStranded, lockPending, lockProcessing } from "./queries/job-sweeps";
import * as calls from "./queries/model-calls";
import * as outboxNotes from "./queries/outbox";
import { countProfiles, type ProfileListing, selectProfiles } from "./queries/profile-list";
import * as profiles from "./queries/profiles";
import * as questions from "./queries/questions";
import { purgeJobNotes } from "./queries/retention";
import * as versions from "./queries/rubric-versions";
import * as rubrics from "./queries/rubrics";
import * as reviews from "./queries/score-reviews";
import * as texts from "./queries/scored-texts";
import * as jobs from "./queries/scoring-jobs";
import { overridesOfScores, selectShortlist } from "./queries/shortlist";
import * as deliveries from "./queries/webhook-deliveries";
import * as endpoints from "./queries/webhook-endpoints";
import { claimAttempt, claimDue, silentAttempts } from "./queries/webhook-sweeps";
import { scoringJobs } from "./schema";
import { asSystem } from "./system";
import { fillTables, type ManyRows } from "./testing/many-rows";
import { plansOf, type Seat, scannedWhole } from "./testing/plans";

const ROWS = 50_000;
let rows: ManyRows;
beforeAll(async () => {
  rows = await fillTables(ROWS);
}, 300_000);
afterAll(closeDatabase);

/** Tables that hold `ROWS` rows of each of two workspaces. */
async function expectNoScan(seat: Seat, work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const planned = await plansOf(seat, work);
  expect(planned.length).toBeGreaterThanOrEqual(1);
  for (const { statement, plan } of planned) {
    expect({ statement, scanned: scannedWhole(plan).filter((table) => table !== "workspaces") }).toEqual({
      statement,
      scanned: [],
    });
  }
}

const app = (): Seat => ({ role: "assay_app", workspaceId: rows.workspaceId });
const system: Seat = { role: "assay_system" };

describe("the list of profiles", () => {
  const SORTS = [
    ["name", ["8", ""]],
    ["created_at", ["2026-01-01T00:00:00.000Z", ""]],
    ["score", [5_000, ""]],
    ["score", [null, ""]],
  ] as const;
  const SEARCHES = [[], ["rare7"], ["eng"], ["eng", "w12"], ["person", "nobody"]];
  const cases = SORTS.flatMap(([sort, last]) =>
    (["asc", "desc"] as const).flatMap((order) =>
      [true, false].flatMap((deep) =>
        [null, true, false].flatMap((scored) =>
          SEARCHES.filter((_, at) => scored === null || at % 2 === 0).map((words) => ({
            sort,
            order,
            last: deep ? last[0] : undefined,
            scored,
            words,
          })),
        ),
      ),
    ),
  );

  test.each(["all", "none", "own"] as const)(
    "with %s scores shown, in every order, filter and search",
    async (shown) => {
      const scores = shown === "own" ? { ofAccount: rows.accountId } : shown;
      const isWalked = ({ sort, scored }: (typeof cases)[number]) =>
        scored === null && (sort !== "score" || shown === "own");
      const some = shown === "all" ? cases : cases.filter(isWalked);
      for (const { last, ...asked } of some) {
        const after = last === undefined ? null : [last, rows.profileId];
        const listing: ProfileListing = {
          ...asked,
          scores,
          review: null,
          sandbox: true,
          workspaceId: rows.workspaceId,
          limit: 51,
          after,
        };
        await expectNoScan(app(), (tx) => selectProfiles(tx, listing));
      }
    },
    300_000,
  );
});

describe("the list of profiles by what people did about their score", () => {
  test.each(REVIEW_STATES)(
    "%s",
    async (review) => {
      const asked = { workspaceId: rows.workspaceId, sandbox: true, scores: "all" as const, scored: null, limit: 51 };
      for (const sort of ["name", "created_at", "score"] as const) {
        const listing: ProfileListing = { ...asked, review, words: [], sort, order: "desc", after: null };
        await expectNoScan(app(), (tx) => selectProfiles(tx, listing));
        await expectNoScan(app(), (tx) => selectProfiles(tx, { ...listing, words: ["eng"] }));
      }
    },
    300_000,
  );
});
test("the list of profiles by each filter, in every order, and its count", async () => {
  const { workspaceId, rubricId, profileId } = rows;
  const nothing = { words: [], scored: null, workspaceId, sandbox: true };
  const filters: Partial<ProfileListing>[] = [
    {},
    { titleWords: ["title7"] },
    { titleWords: ["chief"] },
    { locationWords: ["town7"] },
    { titleWords: ["chief"], locationWords: ["austria"], words: ["eng"] },
    { least: 9_990 },
    { least: 10, most: 9_000 },
    { rubricId },
    { role: "CTO" },
    { criterion: "security", least: 9_990 },
    { criterion: "unknown" },
    { rubricId, criterion: "strategy", most: 4_000 },
    ...(["pending", "failed", "completed", "none"] as const).map((jobStatus) => ({ jobStatus })),
    { stale: true },
    { stale: false, words: ["rare7"] },
    { ids: [profileId] },
  ];
  for (const filter of filters)
    for (const scores of ["all", { ofAccount: rows.accountId }] as const) {
      const asked = { ...nothing, ...filter, scores };
      for (const sort of ["name", "created_at", "score"] as const)
        await expectNoScan(app(), (tx) =>
          selectProfiles(tx, { ...asked, sort, order: "desc", limit: 51, after: null }),
        );
      // Without any filter the workspace is what is counted.
      if (Object.keys(filter).length > 0) await expectNoScan(app(), (tx) => countProfiles(tx, asked, 100_000));
    }
}, 300_000);

test("a rubric's shortlist, and what people said of a score", async () => {
  const { workspaceId, rubricId, jobId } = rows;
  const asked = { workspaceId, rubricId, sandbox: true, visible: undefined, limit: 1_001 };
  await expectNoScan(app(), (tx) => selectShortlist(tx, asked));
  await expectNoScan(app(), (tx) => overridesOfScores(tx, workspaceId, [jobId]));
  await expectNoScan(app(), (tx) => reviews.decisionsOf(tx, { workspaceId, jobId }));
  await expectNoScan(app(), (tx) => reviews.overridesOf(tx, { workspaceId, jobId }));
});

test("the list of jobs, by each filter, the first page and a later one", async () => {
  const time = new Date(Date.now() - 86_400_000);
  const filters: Partial<JobListing>[] = [
    {},
    ...(["pending", "failed", "completed", "cancelled"] as const).map((status) => ({ status })),
    { profileId: rows.profileId },
    { rubricId: rows.rubricId },
    { errorCode: "PROVIDER_TIMEOUT" },
    { errorCode: "WORKER_LOST" },
    { errorCode: "CONTENT_FILTERED" },
    { createdAfter: time },
    { createdBefore: time },
    { visible: eq(scoringJobs.createdByAccount, rows.accountId) },
    { status: "failed", rubricId: rows.rubricId, createdAfter: time },
    { delayed: true },
    { delayed: true, sandbox: false },
  ];
  for (const filter of filters) {
    for (const after of [null, { createdAt: time.toISOString(), id: rows.jobId }]) {
      const listing = { workspaceId: rows.workspaceId, limit: 51, after, ...filter };
      await expectNoScan(app(), (tx) => selectJobs(tx, listing));
    }
  }
});

test("the figures of a day and of a week", async () => {
  for (const window of ["24h", "7d"] as const) {
    const asked = {
      workspaceId: rows.workspaceId,
      sandbox: true,
      visible: undefined,
      steps: timeSteps(window, new Date()),
    };
    await expectNoScan(app(), (tx) => jobFigures(tx, asked));
    await expectNoScan(app(), (tx) => callFigures(tx, asked));
  }
});

test("no index has its NULLs where no query looks for them", async () => {
  const indexes = await asSystem((tx) =>
    tx.execute<{ indexdef: string }>(sql`select indexdef from pg_indexes where schemaname = 'public'`),
  );
  expect(indexes.length).toBeGreaterThan(30);
  expect(indexes.filter(({ indexdef }) => / NULLS (FIRST|LAST)/.test(indexdef))).toEqual([]);
});

test("the list of rubrics, and what a rubric's page reads", async () => {
  const { workspaceId, rubricId } = rows;
  for (const after of [null, ["8", rubricId]]) {
    await expectNoScan(app(), (tx) => rubrics.selectRubricPage(tx, { workspaceId, limit: 51, after }));
  }
  await expectNoScan(app(), (tx) => rubrics.findRubric(tx, workspaceId, rubricId));
  await expectNoScan(app(), (tx) => rubrics.findRubricVersions(tx, workspaceId, rubricId));
  await expectNoScan(app(), (tx) => versions.isUsedByJob(tx, workspaceId, rows.versionId));
  await expectNoScan(app(), (tx) => questions.publishedRubricOfRole(tx, workspaceId, "CTO"));
});

test("who calls: a key by its secret, a person by address and by session", async () => {
  await expectNoScan(system, (tx) => identity.findMemberByEmail(tx, "nobody@example.org"));
  await expectNoScan(system, (tx) => identity.findMember(tx, rows.userId, rows.workspaceId));
});

test("what the functions ask that every request calls", async () => {
  const values = { secret_hash: "'0'", workspace: `'${rows.workspaceId}'::uuid`, job: `'${rows.jobId}'::uuid` };
  const bodies = await asSystem((tx) => tx.execute(sql`select prosrc from pg_proc where proname like 'look\\_up\\_%'`));
  const asked = bodies.map(({ prosrc }) => /RETURN QUERY ([^;]+);/.exec(String(prosrc))?.[1] ?? "");
  expect(asked).toHaveLength(3);
  for (const query of asked) {
    const named = query.replace(/\b(secret_hash|workspace|job)\b/g, (name) => values[name as keyof typeof values]);
    const seat = query.includes("api_keys") ? system : app();
    await expectNoScan(seat, (tx) => tx.execute(sql.raw(named)));
  }
});

test("a job, its calls and its text; a profile, its twins and its erasure", async () => {
  const { workspaceId, jobId, profileId } = rows;
  await expectNoScan(app(), (tx) => jobs.findJob(tx, { workspaceId, jobId }));
  await expectNoScan(app(), (tx) => jobs.moveJob(tx, { workspaceId, jobId }, "failed", {}));
  await expectNoScan(app(), (tx) => calls.ledgerOfJob(tx, workspaceId, jobId));
  await expectNoScan(app(), (tx) => texts.findScoredText(tx, { workspaceId, profileId, sha256: "x" }));
  await expectNoScan(app(), (tx) => texts.isErased(tx, workspaceId, profileId));
  await expectNoScan(app(), (tx) => profiles.findProfile(tx, workspaceId, profileId));
  await expectNoScan(app(), (tx) => erasure.lockPerson(tx, { workspaceId, profileId }));
});

test("webhook endpoints, an endpoint's log, a delivery with its tries, and a try of it", async () => {
  const { workspaceId, endpointId, deliveryId } = rows;
  const key = { workspaceId, endpointId, deliveryId };
  const now = new Date();
  for (const after of [null, [now.toISOString(), endpointId]]) {
    await expectNoScan(app(), (tx) => endpoints.selectEndpoints(tx, { workspaceId, limit: 51, after }));
    for (const status of [undefined, "failed", "pending"] as const)
      await expectNoScan(app(), (tx) => deliveries.selectDeliveries(tx, { ...key, status, limit: 51, after }));
  }
  await expectNoScan(app(), (tx) => deliveries.latestAttempts(tx, [deliveryId]));
  await expectNoScan(app(), (tx) => deliveries.attemptsOf(tx, deliveryId));
  await expectNoScan(app(), (tx) => claimAttempt(tx, key, { owner: "run", now, leaseSeconds: 70 }));
  await expectNoScan(app(), (tx) => deliveries.cancelWaiting(tx, endpointId, now));
  await expectNoScan(app(), (tx) => endpoints.removeEndpoint(tx, key));
});

describe("the sweeps of all workspaces", () => {
  const now = new Date();
  test("for webhooks: what to tell, what is due, whose try was lost, what is old", async () => {
    for (const [seat, workspaceId] of [
      [system, null],
      [app(), rows.workspaceId],
    ] as const) {
      await expectNoScan(seat, (tx) => outboxNotes.holdUnhandled(tx, workspaceId, 500));
      const asked = { workspaceId, now, neverBegunSeconds: 900, perEndpoint: 100, limit: 1_000 };
      await expectNoScan(seat, (tx) => claimDue(tx, asked));
    }
    await expectNoScan(system, (tx) => silentAttempts(tx, now, 500));
    await expectNoScan(system, (tx) => deliveries.deleteOldDeliveries(tx, new Date(0), 500));
  });

  test("for jobs that were never begun", async () => {
    const asked = { now, neverAcceptedSeconds: 10, neverBegunSeconds: 900, limit: 500 };
    await expectNoScan(system, (tx) => claimStranded(tx, asked));
  });

  test.each<
    [string, (tx: Transaction, when: SQL | undefined, limit: number) => Promise<unknown>, () => SQL | undefined]
  >([
    ["jobs whose worker is lost", lockProcessing, () => lt(scoringJobs.leaseUntil, now)],
    ["jobs past their ceiling", lockProcessing, () => and(lt(scoringJobs.startedAt, now))],
    ["jobs that wait too long", lockPending, () => lt(scoringJobs.pendingSince, now)],
  ])("for %s", async (_, lock, when) => {
    await expectNoScan(system, (tx) => lock(tx, when(), 500));
  });

  test("for notes of jobs from before a time", async () => {
    await expectNoScan(system, (tx) => purgeJobNotes(tx, new Date(now.getTime() + 60_000), 500));
  });

  test("for calls whose process died", async () => {
    await expectNoScan(system, (tx) => calls.abandonCallsBefore(tx, new Date(now.getTime() - 3_600_000)));
  });
});

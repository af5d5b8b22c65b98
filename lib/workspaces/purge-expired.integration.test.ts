import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import {
  modelCalls,
  outbox,
  profiles,
  scoredTexts,
  scoringJobs,
  webhookAttempts,
  webhookDeliveries,
  webhookEndpoints,
} from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { aStoredCall, aStoredJob, aStoredText } from "@/db/testing/job-factory";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { changeSettings } from "./change-settings";
import { getWorkspace } from "./get-workspace";
import { purgeExpiredJobs, purgeExpiredReplies, purgeOldDeliveries, purgeOldNotes } from "./purge-expired";

afterAll(closeDatabase);
// The sweeps look at all workspaces: what an earlier test left must not count.
beforeEach(() => asSystem((tx) => tx.delete(scoringJobs)));

const DAY = 86_400_000;
const now = new Date("2026-06-01T12:00:00.000Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
const FIGURES = { costMicros: 1_500, usage: null };

/** A job that settled so many days ago, with a call, a reply and a text. */
async function aJob(workspaceId: string, status: JobStatus, days: number) {
  const job = await aStoredJob(workspaceId, {
    status,
    createdAt: daysAgo(days),
    llmResponse: status === "completed" ? "{}" : null,
  });
  await aStoredCall(job, FIGURES);
  await aStoredText(job);
  return job;
}

const jobOf = async (id: string) =>
  (await asSystem((tx) => tx.select().from(scoringJobs).where(eq(scoringJobs.id, id))))[0];
const callsOf = (id: string) => asSystem((tx) => tx.select().from(modelCalls).where(eq(modelCalls.jobId, id)));
const textsOf = (profileId: string) =>
  asSystem((tx) => tx.select().from(scoredTexts).where(eq(scoredTexts.profileId, profileId)));

describe("replies", () => {
  test("go a month after their job has settled; score, figures and a new version stay", async () => {
    const { workspaceId } = await aWorkspace();
    const [old, young] = [await aJob(workspaceId, "completed", 31), await aJob(workspaceId, "completed", 29)];
    expect(await purgeExpiredReplies({ now })).toBe(1);
    expect(await jobOf(old.id)).toMatchObject({ status: "completed", llmResponse: null, version: old.version + 1 });
    expect(await callsOf(old.id)).toMatchObject([
      { rawReply: null, parsedReply: null, verdict: null, costMicros: 1_500 },
    ]);
    expect(await jobOf(young.id)).toMatchObject({ llmResponse: "{}", version: young.version });
    expect(await callsOf(young.id)).toMatchObject([{ rawReply: "{}" }]);
    expect(await purgeExpiredReplies({ now }), "nothing is purged twice").toBe(0);
  });

  test("go too where a job was given another's answer again and made no call", async () => {
    const { workspaceId } = await aWorkspace();
    const job = await aStoredJob(workspaceId, { createdAt: daysAgo(31), llmResponse: "{}" });
    expect(await purgeExpiredReplies({ now })).toBe(1);
    expect(await jobOf(job.id)).toMatchObject({ llmResponse: null });
  });

  test("of a job that runs again stay, however old its earlier runs are", async () => {
    const { workspaceId } = await aWorkspace();
    const job = await aJob(workspaceId, "processing", 400);
    const waiting = await aJob(workspaceId, "pending", 400);
    expect(await purgeExpiredReplies({ now })).toBe(0);
    for (const { id } of [job, waiting]) expect(await callsOf(id)).toMatchObject([{ rawReply: "{}" }]);
  });
});

describe("jobs", () => {
  test.each([
    ["failed", 29, true],
    ["failed", 31, false],
    ["cancelled", 29, true],
    ["cancelled", 31, false],
    ["completed", 1_460, true],
    ["completed", 1_462, false],
    ["pending", 2_000, true],
    ["processing", 2_000, true],
  ] as const)("one that is %s since %d days is kept: %s", async (status, days, kept) => {
    const { workspaceId } = await aWorkspace();
    const job = await aJob(workspaceId, status, days);
    expect(await purgeExpiredJobs({ now })).toBe(kept ? 0 : 1);
    expect((await jobOf(job.id)) !== undefined).toBe(kept);
    expect(await textsOf(job.profileId)).toHaveLength(kept ? 1 : 0);
  });

  test("leave their ledger behind, without what was said: what they cost stays countable", async () => {
    const { workspaceId } = await aWorkspace();
    const job = await aJob(workspaceId, "failed", 31);
    await purgeExpiredJobs({ now });
    const said = { rawReply: null, parsedReply: null, verdict: null };
    expect(await callsOf(job.id)).toMatchObject([{ workspaceId, sandbox: true, costMicros: 1_500, ...said }]);
  });

  test("a text stays as long as another job scored it, also one of another status", async () => {
    const { workspaceId } = await aWorkspace();
    const { profileId, inputSha256, rubricId, rubricVersionId, id } = await aJob(workspaceId, "failed", 31);
    const same = { profileId, inputSha256, rubricId, rubricVersionId };
    const other = await aStoredJob(workspaceId, { ...same, createdAt: daysAgo(1) });
    await purgeExpiredJobs({ now });
    expect(await jobOf(id)).toBeUndefined();
    expect(await textsOf(profileId)).toHaveLength(1);
    await asSystem((tx) =>
      tx
        .update(scoringJobs)
        .set({ completedAt: daysAgo(2_000) })
        .where(eq(scoringJobs.id, other.id)),
    );
    await purgeExpiredJobs({ now });
    expect(await textsOf(profileId)).toEqual([]);
  });

  test("go in batches until none is left", async () => {
    const { workspaceId } = await aWorkspace();
    for (let made = 0; made < 7; made += 1) await aJob(workspaceId, "failed", 40 + made);
    expect(await purgeExpiredJobs({ now, batch: 3 })).toBe(7);
    expect(await asSystem((tx) => tx.$count(scoringJobs))).toBe(0);
  });

  test("a profile that is being scored is left to the next sweep", async () => {
    const { workspaceId } = await aWorkspace();
    const { id, profileId } = await aJob(workspaceId, "failed", 31);
    await asSystem(async (tx) => {
      await tx.select().from(profiles).where(eq(profiles.id, profileId)).for("key share");
      expect(await purgeExpiredJobs({ now })).toBe(0);
    });
    expect(await jobOf(id)).toBeDefined();
    expect(await purgeExpiredJobs({ now })).toBe(1);
  });
});

describe("each workspace's own days", () => {
  test("count for its jobs alone, and a change of them is noted", async () => {
    const [quick, usual] = [await aWorkspace(), await aWorkspace()];
    const changed = await changeSettings({
      principal: quick,
      change: { retention: { failedJobDays: 2, replyDays: 1 } },
    });
    expect(changed.retention).toEqual({ replyDays: 1, failedJobDays: 2, scoreDays: 1_461 });
    expect(await getWorkspace({ principal: quick })).toEqual(changed);
    expect((await getWorkspace({ principal: usual })).retention).toEqual({
      replyDays: 30,
      failedJobDays: 30,
      scoreDays: 1_461,
    });
    const [note] = await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.workspaceId, quick.workspaceId)));
    expect(note).toMatchObject({
      event: "workspace.retention_changed",
      payload: { api_key_id: quick.keyId, to: { failedJobDays: 2 } },
    });
    const [gone, kept] = [await aJob(quick.workspaceId, "failed", 3), await aJob(usual.workspaceId, "failed", 3)];
    await purgeExpiredJobs({ now });
    expect([await jobOf(gone.id), (await jobOf(kept.id))?.id]).toEqual([undefined, kept.id]);
  });
});

test("notes of jobs go a month after they were written, handled or not; who did what stays noted", async () => {
  const { workspaceId } = await aWorkspace();
  const note = (event: string, days: number, processedAt: Date | null = null) => ({
    ...{ workspaceId, event, subjectId: workspaceId, createdAt: daysAgo(days), processedAt },
  });
  const audit = ["profile.erased", "api_key.created", "workspace.retention_changed"];
  const old = [
    ...audit.map((event) => note(event, 400)),
    note("scoring_job.failed", 31),
    note("scoring_job.completed", 31, daysAgo(31)),
    note("scoring_job.cancelled", 90),
  ];
  await asSystem((tx) => tx.insert(outbox).values([...old, note("scoring_job.completed", 29)]));
  expect(await purgeOldNotes({ now, batch: 1 })).toBe(3);
  expect(await purgeOldNotes({ now, batch: 1 }), "nothing is purged twice").toBe(0);
  const left = await asSystem((tx) =>
    tx.select().from(outbox).where(eq(outbox.workspaceId, workspaceId)).orderBy(outbox.id),
  );
  expect(left.map(({ event }) => event)).toEqual([...audit, "scoring_job.completed"]);
});

test("webhook deliveries go a month after they were made, with their tries; one that is still on its way stays", async () => {
  const { workspaceId } = await aWorkspace();
  const secret = { url: "https://example.org/", events: [], secret: "sealed" };
  const [endpoint] = await asSystem((tx) =>
    tx
      .insert(webhookEndpoints)
      .values({ workspaceId, ...secret })
      .returning(),
  );
  const deliver = async (days: number, isSettled: boolean) => {
    const times = isSettled ? { settledAt: daysAgo(days) } : { nextAttemptAt: now };
    const status = isSettled ? ("succeeded" as const) : ("pending" as const);
    const row = { workspaceId, endpointId: endpoint?.id ?? "", event: "webhook.test" as const, body: "{}", status };
    return asSystem(async (tx) => {
      const [made] = await tx
        .insert(webhookDeliveries)
        .values({ ...row, ...times, createdAt: daysAgo(days) })
        .returning();
      await tx.insert(webhookAttempts).values({ workspaceId, deliveryId: made?.id ?? "", number: 1, startedAt: now });
      return made?.id;
    });
  };
  await deliver(31, true);
  const kept = [await deliver(29, true), await deliver(31, false)];
  expect(await purgeOldDeliveries({ now })).toBe(1);
  expect(await purgeOldDeliveries({ now }), "nothing is purged twice").toBe(0);
  const left = await asSystem((tx) => tx.select().from(webhookAttempts));
  expect(left.map(({ deliveryId }) => deliveryId).sort()).toEqual(kept.sort());
});

test("two changes at once both stay", async () => {
  const principal = await aWorkspace();
  await Promise.all(
    [{ replyDays: 3 }, { failedJobDays: 4 }, { scoreDays: 500 }].map((retention) =>
      changeSettings({ principal, change: { retention } }),
    ),
  );
  const { retention } = await getWorkspace({ principal });
  expect(retention).toEqual({ replyDays: 3, failedJobDays: 4, scoreDays: 500 });
});

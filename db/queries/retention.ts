import { and, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { isSettled, JOB_STATUSES } from "@/lib/domain/scoring-job";
import type { Transaction } from "../client";
import { holdsReply, modelCalls, outbox, profiles, scoredTexts, scoringJobs, settledAt, workspaces } from "../schema";
import { noteLedgerChange } from "./scoring-jobs";

const SAYS_NOTHING = { rawReply: null, parsedReply: null, verdict: null };

/** Whether a job has been settled for longer than its workspace keeps it, or what belongs to it. */
const settledLongAgo = (now: Date, days: SQL) =>
  sql`${settledAt(scoringJobs)} < ${now.toISOString()}::timestamptz - make_interval(days => ${days})`;
const hasSettled = inArray(scoringJobs.status, ["completed", "failed", "cancelled"]);
const itsWorkspace = eq(workspaces.id, scoringJobs.workspaceId);

/** @returns how many jobs lost what the model said for them; 0: nothing is left that nobody else holds. */
export async function purgeReplies(tx: Transaction, now: Date, limit: number): Promise<number> {
  const longAgo = settledLongAgo(now, sql`${workspaces.replyDays}`);
  const jobs = await tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .innerJoin(workspaces, itsWorkspace)
    .where(
      and(
        hasSettled,
        longAgo,
        // A job that was given another's answer again has a reply, and no call.
        or(
          isNotNull(scoringJobs.llmResponse),
          sql`exists (select from ${modelCalls} where ${and(eq(modelCalls.jobId, scoringJobs.id), holdsReply(modelCalls))})`,
        ),
      ),
    )
    .limit(limit)
    .for("update", { of: scoringJobs, skipLocked: true });
  const ids = jobs.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx
    .update(modelCalls)
    .set(SAYS_NOTHING)
    .where(and(inArray(modelCalls.jobId, ids), holdsReply(modelCalls)));
  await tx.update(scoringJobs).set({ llmResponse: null }).where(inArray(scoringJobs.id, ids));
  await noteLedgerChange(tx, ids);
  return ids.length;
}

/**
 * Deletes jobs whose time is over, and the texts that no other job scored. Their ledger stays: ids and figures.
 * Locks profiles before jobs, as an erasure does. @returns how many; 0: nothing is left that nobody else holds.
 */
export async function purgeJobs(tx: Transaction, now: Date, limit: number): Promise<number> {
  const days = sql`case ${scoringJobs.status} when 'completed' then ${workspaces.scoreDays} else ${workspaces.failedJobDays} end`;
  const expired = and(hasSettled, settledLongAgo(now, days));
  const found = await tx
    .select({ id: scoringJobs.id, profileId: scoringJobs.profileId })
    .from(scoringJobs)
    .innerJoin(workspaces, itsWorkspace)
    .where(expired)
    .limit(limit);
  const profileIds = await lockProfiles(tx, [...new Set(found.map(({ profileId }) => profileId))]);
  if (profileIds.length === 0) return 0;
  const ids = found.map(({ id }) => id);
  const isStill = and(inArray(scoringJobs.id, ids), inArray(scoringJobs.profileId, profileIds), expired);
  const locked = await tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .innerJoin(workspaces, itsWorkspace)
    .where(isStill)
    .orderBy(scoringJobs.id)
    .for("update", { of: scoringJobs, skipLocked: true });
  return deleteJobs(
    tx,
    locked.map(({ id }) => id),
  );
}

async function deleteJobs(tx: Transaction, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  await tx
    .update(modelCalls)
    .set(SAYS_NOTHING)
    .where(and(inArray(modelCalls.jobId, ids), holdsReply(modelCalls)));
  const { workspaceId, profileId, inputSha256: sha256 } = scoringJobs;
  const gone = await tx
    .delete(scoringJobs)
    .where(inArray(scoringJobs.id, ids))
    .returning({ workspaceId, profileId, sha256 });
  for (const text of gone) await deleteUnusedText(tx, text);
  return gone.length;
}

/** A text goes with the last job that scored it; no new job of this profile can begin meanwhile. */
async function deleteUnusedText(tx: Transaction, text: { workspaceId: string; profileId: string; sha256: string }) {
  const isIt = and(
    eq(scoredTexts.workspaceId, text.workspaceId),
    eq(scoredTexts.profileId, text.profileId),
    eq(scoredTexts.sha256, text.sha256),
  );
  const used = sql`exists (select from ${scoringJobs} where ${and(
    eq(scoringJobs.workspaceId, text.workspaceId),
    eq(scoringJobs.profileId, text.profileId),
    eq(scoringJobs.inputSha256, text.sha256),
  )})`;
  await tx.delete(scoredTexts).where(and(isIt, sql`not ${used}`));
}

/** Those of the profiles that nobody else holds: a request for a score does. */
async function lockProfiles(tx: Transaction, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: profiles.id })
    .from(profiles)
    .where(inArray(profiles.id, ids))
    .orderBy(profiles.id)
    .for("update", { skipLocked: true });
  return rows.map(({ id }) => id);
}

// By name, not by LIKE: under row-level security Postgres has no figures for that, and plans to read the whole table.
const JOB_NOTES = JOB_STATUSES.filter(isSettled).map((status) => `scoring_job.${status}`);

/**
 * Deletes notes of jobs' ends that were written before `before`. It looks at the oldest by id alone, which ascend with time
 * but for a moment: no index is kept for it. @returns how many.
 */
export async function purgeJobNotes(tx: Transaction, before: Date, limit: number): Promise<number> {
  const oldest = await tx
    .select({ id: outbox.id, createdAt: outbox.createdAt })
    .from(outbox)
    .where(inArray(outbox.event, JOB_NOTES))
    .orderBy(outbox.id)
    .limit(limit);
  const ids = oldest.filter(({ createdAt }) => createdAt < before).map(({ id }) => id);
  if (ids.length > 0) await tx.delete(outbox).where(inArray(outbox.id, ids));
  return ids.length;
}

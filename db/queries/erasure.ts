import { and, eq, isNotNull, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isSettled } from "@/lib/domain/scoring-job";
import type { Transaction } from "../client";
import {
  erasures,
  modelCalls,
  outbox,
  profiles,
  scoreDecisions,
  scoredTexts,
  scoreOverrides,
  scoringJobs,
} from "../schema";
import { emptyAnswersOf } from "./idempotency-answers";
import { recordEvent } from "./outbox";
import { moveJob } from "./scoring-jobs";

export interface ErasureKey {
  workspaceId: string;
  profileId: string;
}

/**
 * Locks a profile and all its jobs, in the order of every other writer: profile, jobs, calls. From here on nobody
 * stores anything of this person until the transaction ends.
 * @returns the profile's version, or null: there is none, or it was erased already.
 */
export async function lockPerson(tx: Transaction, { workspaceId, profileId }: ErasureKey): Promise<number | null> {
  const [profile] = await tx
    .select({ version: profiles.version })
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), eq(profiles.id, profileId), isNull(profiles.erasedAt)))
    .for("update");
  if (!profile) return null;
  await tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .where(jobsOf({ workspaceId, profileId }))
    // As a job that settles locks them: itself, then those that wait for it, the oldest first.
    .orderBy(isNotNull(scoringJobs.leaderId), scoringJobs.createdAt, scoringJobs.id)
    .for("update");
  return profile.version;
}

/** Cancels what of a locked person's jobs has not settled. @returns their ids, for the engine to be told. */
export async function cancelJobsOf(tx: Transaction, key: ErasureKey, now: Date): Promise<string[]> {
  const { workspaceId } = key;
  const jobs = await tx
    .select({ jobId: scoringJobs.id, status: scoringJobs.status })
    .from(scoringJobs)
    .where(jobsOf(key));
  const cancelled: string[] = [];
  for (const { jobId } of jobs.filter(({ status }) => !isSettled(status))) {
    const moved = await moveJob(tx, { workspaceId, jobId }, "cancelled", { cancelledAt: now, waitingReason: null });
    if (!moved) continue;
    await recordEvent(tx, { workspaceId, jobId, event: "scoring_job.cancelled" });
    cancelled.push(jobId);
  }
  return cancelled;
}

/**
 * Takes everything that says something about the person out of the profile, its texts, its jobs, their calls, what people
 * said of its scores, and kept answers.
 */
export async function emptyPerson(tx: Transaction, key: ErasureKey, now: Date): Promise<void> {
  const { workspaceId, profileId } = key;
  await tx
    .delete(scoredTexts)
    .where(and(eq(scoredTexts.workspaceId, workspaceId), eq(scoredTexts.profileId, profileId)));
  await emptyAnswersOf(tx, workspaceId, profileId);
  const ofTheirJobs = (jobId: SQLWrapper) => sql`${jobId} in (select id from scoring_jobs where ${jobsOf(key)})`;
  for (const entries of [scoreDecisions, scoreOverrides]) {
    await tx.delete(entries).where(and(eq(entries.workspaceId, workspaceId), ofTheirJobs(entries.jobId)));
  }
  // A call under way holds nothing yet, and is left alone: it may be locked by a sweep that comes the other way.
  const hasEnded = sql`${modelCalls.outcome} is not null`;
  await tx
    .update(modelCalls)
    .set({ rawReply: null, parsedReply: null, verdict: null })
    .where(and(eq(modelCalls.workspaceId, workspaceId), ofTheirJobs(modelCalls.jobId), hasEnded));
  await tx
    .update(scoringJobs)
    .set({ ...NO_ANSWER, erasedAt: now, updatedAt: now, version: sql`${scoringJobs.version} + 1` })
    .where(jobsOf(key));
  await tx
    .update(profiles)
    .set({ ...NOBODY, erasedAt: now, updatedAt: now, version: sql`${profiles.version} + 1` })
    .where(and(eq(profiles.workspaceId, workspaceId), eq(profiles.id, profileId)));
}

/** The tombstone, and the note for the audit log: ids alone. */
export async function recordErasure(
  tx: Transaction,
  { workspaceId, profileId }: ErasureKey,
  by: { userId: string } | { keyId: string },
  now: Date,
): Promise<void> {
  const erasedBy = "userId" in by ? by.userId : null;
  await tx.insert(erasures).values({ workspaceId, profileId, erasedBy, erasedAt: now });
  const payload = "userId" in by ? { user_id: by.userId } : { api_key_id: by.keyId };
  await tx.insert(outbox).values({ workspaceId, event: "profile.erased", subjectId: profileId, payload });
}

function jobsOf({ workspaceId, profileId }: ErasureKey): SQL | undefined {
  return and(eq(scoringJobs.workspaceId, workspaceId), eq(scoringJobs.profileId, profileId));
}

/** What stays of a job: who asked for what and when, and what it cost. Its flags tell of the text, but for `sandbox`. */
const NO_ANSWER = {
  prompt: null,
  responseSchema: null,
  parsedScore: null,
  scoreWithSpan: null,
  llmResponse: null,
  overallThousandths: null,
  coverageThousandths: null,
  flags: sql`case when 'sandbox' = any(${scoringJobs.flags}) then array['sandbox'] else array[]::text[] end`,
};

const NOBODY = {
  document: null,
  fullName: "",
  sortName: "",
  headline: null,
  currentTitle: null,
  currentCompany: null,
  location: null,
  externalId: null,
  linkedinUrl: null,
  searchWords: [],
  titleWords: [],
  locationWords: [],
};

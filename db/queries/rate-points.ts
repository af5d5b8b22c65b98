import { and, count, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { isSettled, JOB_STATUSES } from "@/lib/domain/scoring-job";
import type { Transaction } from "../client";
import { ratePoints, scoringJobs } from "../schema";
import type { JobRow } from "./scoring-jobs";

interface Window {
  key: string;
  /** Points a window. */
  quota: number;
  windowSeconds: number;
}

/** What came of asking a window for points. */
export interface Taken {
  won: boolean;
  /** Once the transaction of a refusal is undone: what there was before. */
  remaining: number;
  /** Whole seconds until the window ends. */
  resetSeconds: number;
}

/**
 * Takes a point, or several, as a part of the transaction: undone, it was never taken, and who comes meanwhile waits for
 * the end. That is why the limiter is made anew each time, on the transaction in the place of a pool.
 */
export async function takePoint(tx: Transaction, { key, quota, windowSeconds }: Window, points = 1): Promise<Taken> {
  const limiter = new RateLimiterDrizzle({
    storeClient: tx,
    schema: ratePoints,
    points: quota,
    duration: windowSeconds,
    keyPrefix: "",
    clearExpiredByTimeout: false,
  });
  const seen = await limiter.consume(key, points).catch((refusal: unknown) => refusal);
  if (!(seen instanceof RateLimiterRes)) throw seen;
  const resetSeconds = Math.max(1, Math.ceil(seen.msBeforeNext / 1_000));
  const won = seen.consumedPoints <= quota;
  const consumed = won ? seen.consumedPoints : seen.consumedPoints - points;
  return { won, remaining: Math.max(quota - consumed, 0), resetSeconds };
}

/** A profile's jobs share their points. */
export const profilePoints = ({ workspaceId, profileId }: Pick<JobRow, "workspaceId" | "profileId">) =>
  `score-profile ${workspaceId} ${profileId}`;

/**
 * Takes a point of a job's profile, also in a sweep of all workspaces. Where none is left, the refused one is not counted:
 * here the transaction goes on.
 */
export async function takePointIfLeft(tx: Transaction, job: JobRow, window: Omit<Window, "key">): Promise<Taken> {
  // Where the limiter's new row gets its workspace from.
  await tx.execute(sql`select set_config('app.workspace_id', ${job.workspaceId}, true)`);
  const key = profilePoints(job);
  const taken = await takePoint(tx, { key, ...window });
  if (taken.won) await notePoint(tx, job);
  else {
    await tx
      .update(ratePoints)
      .set({ points: sql`${ratePoints.points} - 1` })
      .where(eq(ratePoints.key, key));
  }
  return taken;
}

/** Notes on a job in which window its point was taken: only there can it be given back. */
export async function notePoint(tx: Transaction, job: JobRow): Promise<void> {
  const window = tx
    .select({ expire: ratePoints.expire })
    .from(ratePoints)
    .where(eq(ratePoints.key, profilePoints(job)));
  await tx
    .update(scoringJobs)
    .set({ pointUntil: sql`(${window})` })
    .where(and(eq(scoringJobs.workspaceId, job.workspaceId), eq(scoringJobs.id, job.id)));
}

/** Gives back the point of a job's run, if its window hasn't ended. */
export async function returnPoint(tx: Transaction, job: JobRow): Promise<void> {
  if (job.pointUntil === null) return;
  await tx
    .update(ratePoints)
    .set({ points: sql`greatest(${ratePoints.points} - 1, 0)` })
    .where(and(eq(ratePoints.key, profilePoints(job)), eq(ratePoints.expire, job.pointUntil)));
}

const UNFINISHED = JOB_STATUSES.filter((status) => !isSettled(status));

/**
 * How many of a profile's jobs are unfinished and run by themselves. Whoever counts holds the others up until the end of
 * its transaction, so that two can't count the same free place.
 */
export async function countActiveJobs(
  tx: Transaction,
  job: Pick<JobRow, "workspaceId" | "profileId">,
): Promise<number> {
  const { workspaceId, profileId } = job;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`active ${workspaceId} ${profileId}`}, 0))`);
  const ofProfile = and(eq(scoringJobs.workspaceId, workspaceId), eq(scoringJobs.profileId, profileId));
  const [row] = await tx
    .select({ active: count() })
    .from(scoringJobs)
    .where(and(ofProfile, inArray(scoringJobs.status, UNFINISHED), isNull(scoringJobs.leaderId)));
  return row?.active ?? 0;
}

/** Deletes the windows that have ended. */
export async function deleteEndedWindows(tx: Transaction): Promise<void> {
  await tx.delete(ratePoints).where(lt(ratePoints.expire, sql`now()`));
}

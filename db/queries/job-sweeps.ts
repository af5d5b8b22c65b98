import { and, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { scoringJobs } from "../schema";
import type { JobRow } from "./scoring-jobs";

interface Stranded {
  now: Date;
  neverAcceptedSeconds: number;
  neverBegunSeconds: number;
  limit: number;
}

const ago = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1_000);

/**
 * Takes pending jobs whose event was lost, and counts their next dispatch. One that was never begun waits as long again
 * as the job has waited so far, and `neverBegunSeconds`: each such wait is twice the one before. What waits for another
 * job's result has no event.
 */
export function claimStranded(tx: Transaction, input: Stranded): Promise<JobRow[]> {
  const { now, neverAcceptedSeconds, neverBegunSeconds, limit } = input;
  const waited = sql`greatest(${scoringJobs.dispatchedAt} - ${scoringJobs.pendingSince}, interval '0')`;
  const neverBegun = sql`${scoringJobs.dispatchedAt} + ${waited} < ${ago(now, neverBegunSeconds).toISOString()}::timestamptz`;
  const stranded = tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .where(
      and(
        eq(scoringJobs.status, "pending"),
        // Those are sent when the provider answers again.
        sql`${scoringJobs.waitingReason} is distinct from 'provider_paused'`,
        isNull(scoringJobs.leaderId),
        or(
          and(sql`${scoringJobs.acceptedAt} is null`, lt(scoringJobs.dispatchedAt, ago(now, neverAcceptedSeconds))),
          neverBegun,
        ),
      ),
    )
    .orderBy(scoringJobs.dispatchedAt)
    .limit(limit)
    .for("update", { skipLocked: true });
  return tx
    .update(scoringJobs)
    .set({ dispatch: sql`${scoringJobs.dispatch} + 1`, dispatchedAt: now, acceptedAt: null })
    .where(inArray(scoringJobs.id, stranded))
    .returning();
}

/** Processing jobs that `when` holds for, locked for the sweep; another sweep passes over them. */
export function lockProcessing(tx: Transaction, when: SQL | undefined, limit: number): Promise<JobRow[]> {
  return lockInStatus(tx, "processing", when, limit);
}

/** Pending jobs that wait for a run of their own. */
export function lockPending(tx: Transaction, when: SQL | undefined, limit: number): Promise<JobRow[]> {
  return lockInStatus(tx, "pending", and(isNull(scoringJobs.leaderId), when), limit);
}

function lockInStatus(tx: Transaction, status: "processing" | "pending", when: SQL | undefined, limit: number) {
  return tx
    .select()
    .from(scoringJobs)
    .where(and(eq(scoringJobs.status, status), when))
    .orderBy(scoringJobs.createdAt)
    .limit(limit)
    .for("update", { skipLocked: true });
}

import { and, desc, eq, gt, inArray, isNull, not, type SQL, sql } from "drizzle-orm";
import { FORBIDDING_FLAGS } from "@/lib/domain/reuse";
import { isSettled, JOB_STATUSES } from "@/lib/domain/scoring-job";
import type { Transaction } from "../client";
import { scoringJobs } from "../schema";
import type { JobRow, NewJob } from "./scoring-jobs";

const settled = JOB_STATUSES.filter(isSettled);
const unsettled = JOB_STATUSES.filter((status) => !isSettled(status));

/** What an identical request is looked for by. */
export interface SameInput {
  workspaceId: string;
  reuseKey: string;
}

const asksTheSame = ({ workspaceId, reuseKey }: SameInput) =>
  and(eq(scoringJobs.workspaceId, workspaceId), eq(scoringJobs.reuseKey, reuseKey));

/** Lets identical requests look for each other one after the other, until the transaction ends. */
export async function queueUp(tx: Transaction, { reuseKey }: SameInput): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${reuseKey}, 0))`);
}

/** The latest job whose result may be given again, as `isReusable` says; null when there is none. */
export async function findReusable(
  tx: Transaction,
  same: SameInput,
  of: { provider: Pick<JobRow, "providerBaseUrl" | "sandbox">; since: Date },
): Promise<JobRow | null> {
  const [row] = await tx
    .select()
    .from(scoringJobs)
    .where(
      and(
        asksTheSame(same),
        eq(scoringJobs.status, "completed"),
        gt(scoringJobs.completedAt, of.since),
        isNull(scoringJobs.reusedFrom),
        isNull(scoringJobs.erasedAt),
        // Who answered, not who was to answer when it was asked.
        eq(scoringJobs.providerBaseUrl, of.provider.providerBaseUrl),
        eq(scoringJobs.sandbox, of.provider.sandbox),
        not(flaggedWith(FORBIDDING_FLAGS)),
      ),
    )
    .orderBy(desc(scoringJobs.completedAt))
    .limit(1);
  return row ?? null;
}

function flaggedWith(flags: readonly string[]): SQL {
  return sql`${scoringJobs.flags} && array[${sql.join(
    flags.map((flag) => sql`${flag}`),
    sql`, `,
  )}]::text[]`;
}

/** The unfinished job of the same input that others may wait for. Held, so that it can't settle unseen meanwhile. */
export async function holdLeader(tx: Transaction, same: SameInput): Promise<JobRow | null> {
  const [row] = await tx
    .select()
    .from(scoringJobs)
    .where(and(asksTheSame(same), inArray(scoringJobs.status, unsettled), isNull(scoringJobs.leaderId)))
    .orderBy(scoringJobs.createdAt)
    .limit(1)
    .for("share");
  return row ?? null;
}

/** The columns of a result. What the job was asked, by whom and when, stays its own; it had no call and no cost. */
function resultOf(source: JobRow) {
  return {
    reusedFrom: source.id,
    providerBaseUrl: source.providerBaseUrl,
    sandbox: source.sandbox,
    parsedScore: source.parsedScore,
    scoreWithSpan: source.scoreWithSpan,
    llmResponse: source.llmResponse,
    modelUsed: source.modelUsed,
    samples: source.samples,
    flags: source.flags,
    overallThousandths: source.overallThousandths,
    coverageThousandths: source.coverageThousandths,
    parameters: source.parameters,
    estimatedCostMicros: 0,
    maxCostMicros: 0,
    estimatedSeconds: 0,
    waitingReason: null,
  };
}

/** Stores a job that is completed from the start, by the result of `source`. */
export async function insertReused(tx: Transaction, job: NewJob, source: JobRow): Promise<JobRow> {
  const [row] = await tx
    .insert(scoringJobs)
    .values({ ...job, ...resultOf(source), status: "completed", completedAt: sql`now()` })
    .returning();
  if (!row) throw new Error("the insert of a reused job returned no row");
  return row;
}

const oldestFirst = [scoringJobs.createdAt, scoringJobs.id] as const;

/** Those that wait for a job, locked, the oldest first. */
export function lockFollowers(tx: Transaction, leader: JobRow): Promise<JobRow[]> {
  const waiting = and(eq(scoringJobs.leaderId, leader.id), eq(scoringJobs.status, "pending"));
  return tx
    .select()
    .from(scoringJobs)
    .where(and(eq(scoringJobs.workspaceId, leader.workspaceId), waiting))
    .orderBy(...oldestFirst)
    .for("update");
}

const seen = { version: sql`${scoringJobs.version} + 1`, updatedAt: sql`now()` };

/** Completes locked followers by the result that they waited for. */
export async function completeFollowers(tx: Transaction, source: JobRow, followers: JobRow[]): Promise<void> {
  await tx
    .update(scoringJobs)
    .set({ ...resultOf(source), ...seen, status: "completed", completedAt: sql`now()`, leaderId: null })
    .where(areJobs(source.workspaceId, followers));
}

/** Lets the first of locked followers go on by itself, and the rest wait for it. @returns the new leader. */
export async function promoteFirst(tx: Transaction, [first, ...rest]: JobRow[]): Promise<JobRow | null> {
  if (!first) return null;
  const [leader] = await tx
    .update(scoringJobs)
    .set({ ...seen, leaderId: null, waitingReason: null, dispatchedAt: sql`now()` })
    .where(areJobs(first.workspaceId, [first]))
    .returning();
  if (rest.length > 0) {
    await tx.update(scoringJobs).set({ leaderId: first.id }).where(areJobs(first.workspaceId, rest));
  }
  return leader ?? null;
}

function areJobs(workspaceId: string, jobs: JobRow[]) {
  const ids = jobs.map(({ id }) => id);
  return and(eq(scoringJobs.workspaceId, workspaceId), inArray(scoringJobs.id, ids));
}

/** Settled jobs for which somebody still waits, of all workspaces. */
export function leadersLeft(tx: Transaction, limit: number): Promise<JobRow[]> {
  const waitedFor = sql`${scoringJobs.id} in (select leader_id from scoring_jobs where leader_id is not null)`;
  return tx
    .select()
    .from(scoringJobs)
    .where(and(inArray(scoringJobs.status, settled), waitedFor))
    .limit(limit)
    .for("update", { skipLocked: true });
}

import { and, asc, eq, getTableColumns, inArray, isNull, lt, sql } from "drizzle-orm";
import type { LedgerEntry } from "@/lib/domain/job-record";
import type { Transaction } from "../client";
import { lookUp } from "../look-up";
import { modelCalls, scoringJobs } from "../schema";
import type { JobKey } from "./scoring-jobs";

export type CallRow = typeof modelCalls.$inferSelect;
export type NewCall = Omit<typeof modelCalls.$inferInsert, "number">;
export type CallChange = Partial<Omit<typeof modelCalls.$inferInsert, "id" | "workspaceId" | "jobId">>;

const ofJob = (workspaceId: string, jobId: string) =>
  and(eq(modelCalls.workspaceId, workspaceId), eq(modelCalls.jobId, jobId));
const oldestFirst = [asc(modelCalls.run), asc(modelCalls.number)];

/** The calls of a job with their replies, oldest first. */
export function callsOfJob(tx: Transaction, workspaceId: string, jobId: string): Promise<CallRow[]> {
  return tx
    .select()
    .from(modelCalls)
    .where(ofJob(workspaceId, jobId))
    .orderBy(...oldestFirst);
}

const { run, number, purpose, startedAt, endedAt, outcome, errorCode } = modelCalls;
const { httpStatus, providerRequestId, latencyMs, usage, costMicros } = modelCalls;
const facts = { run, number, purpose, startedAt, endedAt, outcome, errorCode };
const figures = { httpStatus, providerRequestId, latencyMs, usage, costMicros };

/** The same without replies, which every poll of a status would fetch for nothing. */
export function ledgerOfJob(tx: Transaction, workspaceId: string, jobId: string): Promise<LedgerEntry[]> {
  return tx
    .select({ ...facts, ...figures })
    .from(modelCalls)
    .where(ofJob(workspaceId, jobId))
    .orderBy(...oldestFirst);
}

// A poll of a status shows neither the question nor how the run is kept alive.
const { prompt, responseSchema, maxTokens, temperature, asOf, createdByUser, createdByKey, batchId, ...askedFor } =
  getTableColumns(scoringJobs);
const { reuseKey, leaderId, runNumber, runOwner, leaseUntil, dispatch, dispatchedAt, acceptedAt, ...shown } = askedFor;

/** A job with its ledger in one statement, which every poll of a status costs. Null: there is none. */
export async function findJobWithLedger({ workspaceId, jobId }: JobKey) {
  const rows = await jobWithLedger(workspaceId, jobId);
  const [first] = rows;
  return first ? { job: first.job, calls: rows.flatMap(({ call }) => (call.run === null ? [] : call)) } : null;
}

/** What is read of a job to show it. */
export type ShownJob = NonNullable<Awaited<ReturnType<typeof findJobWithLedger>>>["job"];

const jobWithLedger = lookUp(
  { job: shown, call: { ...facts, ...figures } },
  "look_up_job($1, $2) job left join look_up_calls($1, $2) call on true order by call.run, call.number",
);

/** Opens the next entry of a run's ledger. It must be committed before the request leaves. */
export async function openCall(tx: Transaction, call: NewCall): Promise<CallRow> {
  const next = sql<number>`(select coalesce(max(${modelCalls.number}), 0) + 1 from ${modelCalls} where ${modelCalls.jobId} = ${call.jobId} and ${modelCalls.run} = ${call.run})`;
  const [row] = await tx
    .insert(modelCalls)
    .values({ ...call, number: next as unknown as number })
    .returning();
  if (!row) throw new Error("the insert of a call returned no row");
  return row;
}

/**
 * Writes a call's outcome, once. False: a sweep had given it up for lost. Its figures are added all the same, since it
 * was billed; its reply is not, since another call may have taken its place.
 */
export async function closeCall(
  tx: Transaction,
  key: { workspaceId: string; callId: string },
  change: CallChange,
): Promise<boolean> {
  const isCall = and(eq(modelCalls.workspaceId, key.workspaceId), eq(modelCalls.id, key.callId));
  const rows = await tx
    .update(modelCalls)
    .set({ endedAt: sql`now()`, ...change })
    .where(and(isCall, isNull(modelCalls.outcome)))
    .returning({ id: modelCalls.id });
  if (rows.length === 1) return true;
  const { httpStatus, providerRequestId, latencyMs, modelUsed, usage, costMicros } = change;
  await tx
    .update(modelCalls)
    .set({ httpStatus, providerRequestId, latencyMs, modelUsed, usage, costMicros })
    .where(and(isCall, eq(modelCalls.outcome, "abandoned")));
  return false;
}

const ABANDONED = { outcome: "abandoned" as const, endedAt: sql`now()` };

/** Entries whose process died before their answer was stored: billed perhaps, so their cost stays unknown. */
export async function abandonOpenCalls(tx: Transaction, workspaceId: string, jobId: string): Promise<void> {
  await tx
    .update(modelCalls)
    .set(ABANDONED)
    .where(and(ofJob(workspaceId, jobId), isNull(modelCalls.outcome)));
}

/**
 * The same of calls that began before `started` and can't be under way any more, whatever became of their jobs. A job
 * that is busy is left to the next sweep. @returns the ids of the jobs whose ledger has changed, locked.
 */
export async function abandonCallsBefore(tx: Transaction, started: Date): Promise<string[]> {
  const isOld = and(isNull(modelCalls.outcome), lt(modelCalls.startedAt, started));
  const ofOldCalls = tx.select({ id: modelCalls.jobId }).from(modelCalls).where(isOld);
  // The jobs before their calls, as everybody locks them.
  const jobs = await tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .where(inArray(scoringJobs.id, ofOldCalls))
    .for("update", { skipLocked: true });
  const ids = jobs.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await tx
    .update(modelCalls)
    .set(ABANDONED)
    .where(and(isOld, inArray(modelCalls.jobId, ids)));
  return ids;
}

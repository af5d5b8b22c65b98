import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Usage } from "@/lib/domain/parsed-score";
import { type JobStatus, statusesBefore } from "@/lib/domain/scoring-job";
import type { Transaction } from "../client";
import { type Prepared, prepared } from "../prepared";
import { scoringJobs } from "../schema";

export type JobRow = typeof scoringJobs.$inferSelect;
export type NewJob = typeof scoringJobs.$inferInsert;
type JobChange = Partial<Omit<NewJob, "id" | "workspaceId">>;

export interface JobKey {
  workspaceId: string;
  jobId: string;
}

const isJob = ({ workspaceId, jobId }: JobKey) =>
  and(eq(scoringJobs.workspaceId, workspaceId), eq(scoringJobs.id, jobId));

const seen = { version: sql`${scoringJobs.version} + 1`, updatedAt: sql`now()` };

export async function insertJob(tx: Transaction, job: NewJob): Promise<JobRow> {
  const given = Object.entries(job).filter(([, value]) => value !== undefined && value !== null);
  const [row] = await insertOf(given.map(([column]) => column))(tx, Object.fromEntries(given));
  if (!row) throw new Error("the insert of a job returned no row");
  return row;
}

const inserts = new Map<string, Prepared<JobRow[]>>();

/** The statement for jobs that come with these columns. There are as many as there are kinds of requests. */
function insertOf(columns: string[]): Prepared<JobRow[]> {
  const key = columns.join();
  const values = Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)]));
  const insert =
    inserts.get(key) ??
    prepared(`insert_job_${inserts.size}`, (db) =>
      db
        .insert(scoringJobs)
        .values(values as never)
        .returning(),
    );
  inserts.set(key, insert);
  return insert;
}

export async function findJob(tx: Transaction, key: JobKey): Promise<JobRow | null> {
  const [row] = await tx.select().from(scoringJobs).where(isJob(key));
  return row ?? null;
}

/** Version and status of some jobs of any workspace, for whoever waits for one. */
export async function jobStates(tx: Transaction, jobIds: string[]) {
  const { id, version, status } = scoringJobs;
  const rows = await tx.select({ id, version, status }).from(scoringJobs).where(inArray(id, jobIds));
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}

/** Raises the version of some jobs whose ledger has changed: a reader sees that, too. */
export async function noteLedgerChange(tx: Transaction, jobIds: string[]): Promise<void> {
  if (jobIds.length > 0) await tx.update(scoringJobs).set(seen).where(inArray(scoringJobs.id, jobIds));
}

/** Writes the tokens of all calls of a job that is completed. */
export async function setUsage(tx: Transaction, key: JobKey, usage: Usage): Promise<void> {
  await tx.update(scoringJobs).set({ usage }).where(isJob(key));
}

/** The job's row, held until the transaction ends: who writes of a call and who erases its person go one after the other. */
export async function lockJob(tx: Transaction, key: JobKey): Promise<JobRow | null> {
  const [row] = await tx.select().from(scoringJobs).where(isJob(key)).for("update");
  return row ?? null;
}

/**
 * Moves a job to another status. The guard is derived from the state machine; `fence` narrows it further. Whoever waited
 * for another job does so no more.
 * @returns the row as it is now, or null: somebody else was first.
 */
export async function moveJob(
  tx: Transaction,
  key: JobKey,
  to: JobStatus,
  change: JobChange,
  fence?: SQL,
): Promise<JobRow | null> {
  const [row] = await tx
    .update(scoringJobs)
    .set({ leaderId: null, ...change, ...seen, status: to })
    .where(and(isJob(key), inArray(scoringJobs.status, statusesBefore(to)), fence))
    .returning();
  return row ?? null;
}

/** True for the job that `owner` runs: what every write of a run is fenced by. */
export const ownedBy = (owner: string) => and(eq(scoringJobs.runOwner, owner), eq(scoringJobs.status, "processing"));

/** Begins a run, or finds it begun by the same owner (the answer of an earlier try was lost). */
export async function claimRun(
  tx: Transaction,
  key: JobKey,
  claim: { run: number; owner: string; leaseSeconds: number; provider: Pick<JobRow, "providerBaseUrl" | "sandbox"> },
): Promise<JobRow | null> {
  const mine = sql`(${scoringJobs.status} = 'pending' or (${scoringJobs.status} = 'processing' and ${scoringJobs.runOwner} = ${claim.owner}))`;
  const [row] = await tx
    .update(scoringJobs)
    .set({
      ...seen,
      ...claim.provider,
      status: "processing",
      runOwner: claim.owner,
      leaseUntil: inSeconds(claim.leaseSeconds),
      startedAt: sql`coalesce(${scoringJobs.startedAt}, now())`,
      acceptedAt: sql`coalesce(${scoringJobs.acceptedAt}, now())`,
      waitingReason: null,
    })
    .where(and(isJob(key), eq(scoringJobs.runNumber, claim.run), isNull(scoringJobs.leaderId), mine))
    .returning();
  return row ?? null;
}

/** Notes that a job that has not begun waits for the provider. False: it is not pending for this run any more. */
export async function markWaiting(tx: Transaction, key: JobKey, run: number): Promise<boolean> {
  const rows = await tx
    .update(scoringJobs)
    .set({ ...seen, waitingReason: "provider_paused", acceptedAt: sql`coalesce(${scoringJobs.acceptedAt}, now())` })
    .where(and(isJob(key), eq(scoringJobs.status, "pending"), eq(scoringJobs.runNumber, run)))
    .returning({ id: scoringJobs.id });
  return rows.length === 1;
}

/** Says what the run does now, keeps its lease, and adds what it is about to wait. False: the job is not this run's any more. */
export async function touchRun(
  tx: Transaction,
  key: JobKey,
  owner: string,
  change: Pick<JobRow, "step" | "waitingReason" | "waitedSeconds"> & { leaseSeconds: number },
): Promise<boolean> {
  const rows = await tx
    .update(scoringJobs)
    .set({
      ...seen,
      step: change.step,
      waitingReason: change.waitingReason,
      waitedSeconds: sql`${scoringJobs.waitedSeconds} + ${change.waitedSeconds}`,
      leaseUntil: inSeconds(change.leaseSeconds),
    })
    .where(and(isJob(key), ownedBy(owner)))
    .returning({ id: scoringJobs.id });
  return rows.length === 1;
}

/** Of a workspace's runs, notes that the engine took the events of these dispatches. */
export async function markAccepted(
  tx: Transaction,
  workspaceId: string,
  dispatched: readonly { id: string; dispatch: number }[],
): Promise<void> {
  const ids = dispatched.map(({ id }) => id);
  await accept(tx, { workspaceId, ids, dispatches: dispatched.map(({ dispatch }) => dispatch) });
}

const dispatchesGiven = sql`(select * from unnest(${sql.placeholder("ids")}::uuid[], ${sql.placeholder("dispatches")}::integer[]))`;
const accept = prepared("accept_dispatches", (db) =>
  db
    .update(scoringJobs)
    .set({ acceptedAt: sql`now()` })
    .where(
      and(
        eq(scoringJobs.workspaceId, sql.placeholder("workspaceId")),
        sql`(${scoringJobs.id}, ${scoringJobs.dispatch}) in ${dispatchesGiven}`,
        isNull(scoringJobs.acceptedAt),
      ),
    ),
);

/** A lifetime from the database's clock, which all workers share. */
const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

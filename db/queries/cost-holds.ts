import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { prepared } from "../prepared";
import { costHolds } from "../schema";
import { lineOfKey } from "./budgets";
import type { JobRow } from "./scoring-jobs";

type HoldingJob = Pick<JobRow, "id" | "workspaceId" | "runNumber" | "sandbox" | "createdByKey">;

const ofRun = ({ id, workspaceId, runNumber }: HoldingJob) =>
  and(eq(costHolds.workspaceId, workspaceId), eq(costHolds.jobId, id), eq(costHolds.run, runNumber));

/** What a job's run holds on a day. undefined: nothing; null: an amount that nobody knows. */
export async function findHold(tx: Transaction, job: HoldingJob, day: string): Promise<number | null | undefined> {
  const [row] = await tx
    .select({ held: costHolds.heldMicros })
    .from(costHolds)
    .where(
      and(ofRun(job), eq(costHolds.day, day), eq(costHolds.sandbox, job.sandbox), isNull(costHolds.settledMicros)),
    );
  return row?.held;
}

/** Lets a job's run hold so much on a day, in the place of what it held of that day before. */
export async function putHold(tx: Transaction, job: HoldingJob, day: string, heldMicros: number | null): Promise<void> {
  const { workspaceId, id: jobId, runNumber: run, sandbox, createdByKey: keyId } = job;
  await putHoldOf(tx, { workspaceId, jobId, run, day, sandbox, keyId, heldMicros });
}

const { placeholder } = sql;

const putHoldOf = prepared("put_hold", (db) =>
  db
    .insert(costHolds)
    .values({
      workspaceId: placeholder("workspaceId"),
      jobId: placeholder("jobId"),
      run: placeholder("run"),
      day: placeholder("day"),
      sandbox: placeholder("sandbox"),
      keyId: lineOfKey as unknown as string,
      heldMicros: placeholder("heldMicros"),
    })
    .onConflictDoUpdate({
      target: [costHolds.jobId, costHolds.run, costHolds.day, costHolds.sandbox],
      set: { heldMicros: sql`excluded.held_micros`, settledMicros: null, settledAt: null },
    }),
);

/** What the run held of earlier days, or of the other purse, becomes what its calls there cost. */
export async function settleEarlierHolds(tx: Transaction, job: HoldingJob, day: string): Promise<void> {
  const isElsewhere = or(lt(costHolds.day, day), sql`${costHolds.sandbox} <> ${job.sandbox}`);
  await tx
    .update(costHolds)
    .set({ settledMicros: sql`cost_of_hold(${costHolds})`, settledAt: sql`now()` })
    .where(and(ofRun(job), isElsewhere, isNull(costHolds.settledMicros)));
}

import { and, asc, count, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { JobErrorCode } from "@/lib/domain/errors";
import type { Transaction } from "../client";
import { prepared } from "../prepared";
import { providerPauses, scoringJobs } from "../schema";
import type { JobRow } from "./scoring-jobs";

/** An account with a provider. */
export interface Account {
  baseUrl: string;
  /** SHA-256 of the key, hex. */
  keyHash: string;
}

export type PauseRow = typeof providerPauses.$inferSelect;

/** The model of a pause that concerns the whole key. */
const WHOLE_KEY = "";

const isAccount = ({ baseUrl, keyHash }: Account) =>
  and(eq(providerPauses.baseUrl, baseUrl), eq(providerPauses.keyHash, keyHash));
const concerns = (model: string) => inArray(providerPauses.model, [WHOLE_KEY, model]);

/** Begins a pause, or notes for one that stands why the provider refuses now. `model` null: the whole key. */
export async function insertPause(
  tx: Transaction,
  account: Account,
  { model, code, now }: { model: string | null; code: JobErrorCode; now: Date },
): Promise<void> {
  await tx
    .insert(providerPauses)
    .values({ ...account, model: model ?? WHOLE_KEY, code, since: now, lastProbeAt: now })
    .onConflictDoUpdate({
      target: [providerPauses.baseUrl, providerPauses.keyHash, providerPauses.model],
      set: { code },
    });
}

/** The pauses of an account, that of the whole key first. */
export function selectPauses(tx: Transaction, account: Account): Promise<PauseRow[]> {
  return tx.select().from(providerPauses).where(isAccount(account)).orderBy(asc(providerPauses.model));
}

/** Those that keep a model from answering. */
export function pausesOf(tx: Transaction, account: Account, model: string): Promise<PauseRow[]> {
  return pausesOfModel(tx, { ...account, model });
}

const pausesOfModel = prepared("pauses_of_model", (db) =>
  db
    .select()
    .from(providerPauses)
    .where(
      and(
        eq(providerPauses.baseUrl, sql.placeholder("baseUrl")),
        eq(providerPauses.keyHash, sql.placeholder("keyHash")),
        inArray(providerPauses.model, [WHOLE_KEY, sql.placeholder("model")]),
      ),
    )
    .orderBy(asc(providerPauses.model)),
);

/** Whether this job was sent to see if a paused provider answers again. */
export async function isProbe(tx: Transaction, account: Account, jobId: string): Promise<boolean> {
  const rows = await tx
    .select({ model: providerPauses.model })
    .from(providerPauses)
    .where(and(isAccount(account), eq(providerPauses.probeJobId, jobId)));
  return rows.length > 0;
}

/** Ends the pauses of an account; with `model`, those that keep it from answering. @returns how many there were. */
export async function deletePauses(
  tx: Transaction,
  account: Account,
  { model, probeJobId }: { model?: string | undefined; probeJobId?: string } = {},
): Promise<number> {
  const ofModel = model === undefined ? undefined : concerns(model);
  const ofProbe = probeJobId === undefined ? undefined : eq(providerPauses.probeJobId, probeJobId);
  const gone = await tx
    .delete(providerPauses)
    .where(and(isAccount(account), ofModel, ofProbe))
    .returning({ model: providerPauses.model });
  return gone.length;
}

/** Ends the pause of the whole key that a job probes; that of its model stands. */
export async function deleteKeyPause(tx: Transaction, account: Account, probeJobId: string): Promise<void> {
  const isProbed = and(eq(providerPauses.model, WHOLE_KEY), eq(providerPauses.probeJobId, probeJobId));
  await tx.delete(providerPauses).where(and(isAccount(account), isProbed));
}

const waits = and(eq(scoringJobs.status, "pending"), eq(scoringJobs.waitingReason, "provider_paused"));
const sentAgain = (now: Date) => ({
  dispatch: sql`${scoringJobs.dispatch} + 1`,
  dispatchedAt: now,
  acceptedAt: null,
});

/** How many of a workspace's jobs, of those that the caller may see, wait for a pause to end, by model. */
export async function countWaiting(
  tx: Transaction,
  workspaceId: string,
  visible: SQL | undefined,
): Promise<Map<string, number>> {
  const found = await tx
    .select({ model: scoringJobs.model, jobs: count() })
    .from(scoringJobs)
    .where(and(eq(scoringJobs.workspaceId, workspaceId), waits, visible))
    .groupBy(scoringJobs.model);
  return new Map(found.map(({ model, jobs }) => [model, jobs]));
}

/** Takes waiting jobs that no pause of this account concerns any more, to be sent; another sweep passes over them. */
export function claimResumed(tx: Transaction, account: Account, now: Date, limit: number): Promise<JobRow[]> {
  const paused = sql`exists (select from ${providerPauses} where ${isAccount(account)}
    and ${providerPauses.model} in (${WHOLE_KEY}, ${scoringJobs.model}))`;
  const free = tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .where(and(waits, sql`not ${paused}`))
    .orderBy(asc(scoringJobs.pendingSince))
    .limit(limit)
    .for("update", { skipLocked: true });
  return tx
    .update(scoringJobs)
    .set({ ...sentAgain(now), waitingReason: null, version: sql`${scoringJobs.version} + 1` })
    .where(inArray(scoringJobs.id, free))
    .returning();
}

/** The oldest first; for the whole key those last whose model has a pause of its own: they may find that one alone. */
function probeOrder(pause: PauseRow): SQL[] {
  const modelPaused = sql`exists (select from ${providerPauses} where ${isAccount(pause)}
    and ${providerPauses.model} = ${scoringJobs.model})`;
  const byAge = [asc(scoringJobs.pendingSince), asc(scoringJobs.id)];
  return pause.model === WHOLE_KEY ? [asc(modelPaused), ...byAge] : byAge;
}

/**
 * Makes a job that waits for this pause its probe, unless there was one since `before` or it is still running.
 * @returns the job to be sent, or null.
 */
export async function claimProbe(
  tx: Transaction,
  pause: PauseRow,
  { now, before }: { now: Date; before: Date },
): Promise<JobRow | null> {
  const isProbing = sql`exists (select from ${scoringJobs} where ${scoringJobs.id} = ${providerPauses.probeJobId} and ${scoringJobs.status} = 'processing')`;
  const ofModel = pause.model === WHOLE_KEY ? undefined : eq(scoringJobs.model, pause.model);
  const [oldest] = await tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .where(and(waits, ofModel))
    .orderBy(...probeOrder(pause))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!oldest) return null;
  const claimed = await tx
    .update(providerPauses)
    .set({ probeJobId: oldest.id, lastProbeAt: now })
    .where(
      and(
        isAccount(pause),
        eq(providerPauses.model, pause.model),
        lt(providerPauses.lastProbeAt, before),
        or(isNull(providerPauses.probeJobId), sql`not ${isProbing}`),
      ),
    )
    .returning({ model: providerPauses.model });
  if (claimed.length === 0) return null;
  const [job] = await tx.update(scoringJobs).set(sentAgain(now)).where(eq(scoringJobs.id, oldest.id)).returning();
  return job ?? null;
}

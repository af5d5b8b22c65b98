import { atOnce } from "@/db/at-once";
import type { Transaction } from "@/db/client";
import { lockBudgets, type OwnedLimits, readBudgets, sumSpend } from "@/db/queries/budgets";
import { findHold, putHold, settleEarlierHolds } from "@/db/queries/cost-holds";
import type { CallRow } from "@/db/queries/model-calls";
import type { JobRow } from "@/db/queries/scoring-jobs";
import { hasScope, type Principal } from "@/lib/domain/access";
import { type BudgetState, budgetSentence, dayOf, firstExceeded, NO_BUDGET, statesOf } from "@/lib/domain/budget";
import { spentOf } from "@/lib/domain/cost-limit";
import { AppError } from "@/lib/domain/errors";

/** Of a job, stored or not, what its budgets ask. */
interface Spending {
  workspaceId: string;
  createdByKey?: string | null;
  sandbox: boolean;
  model: string;
  maxCostMicros: number | null;
  costLimitMicros: number | null;
}

interface Asked {
  principal: Principal;
  now: Date;
}

/**
 * Lets a run that was just stored hold the most that it may cost. Everybody who reserves of the same budgets waits for the
 * end of the transaction. `spentBefore`: what the job's earlier runs cost.
 * Throws BUDGET_EXCEEDED; INVALID_REQUEST where there is a budget and no price.
 */
export async function holdForRun(tx: Transaction, job: JobRow, asked: Asked & { spentBefore?: number }): Promise<void> {
  const most = mostOfRun(job, asked.spentBefore ?? 0);
  // In one round trip: where it is too much it goes with the transaction.
  const [limits] = await atOnce([lockBudgets(tx, spenderOf(job)), putHold(tx, job, dayOf(asked.now), most)]);
  await refuseBeyond(tx, job, { ...asked, most, limits, held: job });
  await refuseBeyondOwn(tx, job, { ...asked, most });
}

/** Who runs another key's job again spends that one's budget, and may do so only while it could spend as much of its own. */
async function refuseBeyondOwn(tx: Transaction, job: JobRow, asked: Asked & { most: number | null }): Promise<void> {
  const { principal } = asked;
  if (principal.kind !== "api_key" || principal.keyId === job.createdByKey) return;
  const own = { ...job, createdByKey: principal.keyId };
  await refuseBeyond(tx, own, { ...asked, limits: await readBudgets(tx, spenderOf(own)), held: job });
}

/** Refuses what a request for a score would be refused for at present; holds nothing. Throws as `holdForRun`. */
export async function refuseBeyondBudget(tx: Transaction, job: Spending, asked: Asked): Promise<void> {
  await refuseBeyond(tx, job, { ...asked, most: mostOfRun(job, 0), limits: await readBudgets(tx, spenderOf(job)) });
}

/**
 * Lets a call that is about to leave hold what it may cost. What the run holds of today covers it on the whole; a repair
 * takes more, and so does the first call of a run that holds nothing of today: it waited for another's result, or the day
 * has turned. null: it may leave; otherwise when it may again, by the budget that refuses.
 */
export async function holdForCall(
  tx: Transaction,
  run: { job: JobRow; calls: readonly CallRow[]; ledger: readonly CallRow[] },
  mostMicros: number | null,
  now: Date,
): Promise<{ retryAfter: string | null } | null> {
  const { job } = run;
  const day = dayOf(now);
  const held = await findHold(tx, job, day);
  const needed = neededToday(run, { held, mostMicros, day });
  const more = held === undefined ? needed : needed !== null && needed > (held ?? 0) ? needed - (held ?? 0) : 0;
  // Before the budgets are locked: what settles a job locks the day's sum, and no budget.
  if (held === undefined) await settleEarlierHolds(tx, job, day);
  const limits = await (more === 0 ? readBudgets : lockBudgets)(tx, spenderOf(job));
  const states = await statesFor(tx, job, limits, now);
  if (states.length > 0 && (more === null || mostMicros === null)) return { retryAfter: null };
  const exceeded = firstExceeded(states, more ?? 0);
  if (exceeded) return { retryAfter: exceeded.resetsAt.toISOString() };
  if (held === undefined || more !== 0) await putHold(tx, job, day, needed);
  return null;
}

/** What a run must hold of a day for its next call: all that is left of its quote, or what it has spent and the call's most. */
function neededToday(
  { job, calls, ledger }: { job: JobRow; calls: readonly CallRow[]; ledger: readonly CallRow[] },
  { held, mostMicros, day }: { held: number | null | undefined; mostMicros: number | null; day: string },
): number | null {
  if (mostMicros === null) return null;
  const isToday = (call: CallRow) => dayOf(call.startedAt) === day && call.sandbox === job.sandbox;
  const least = spentOf(calls.filter(isToday)) + mostMicros;
  if (held !== undefined) return least;
  const ofEarlierRuns = spentOf(ledger.filter(({ run }) => run < job.runNumber));
  const ofEarlierDays = spentOf(calls.filter((call) => !isToday(call)));
  return Math.max(least, (mostOfRun(job, ofEarlierRuns) ?? 0) - ofEarlierDays);
}

/** The most that a run may cost: its quote, or what the request's own limit leaves of it; null: unknown. */
function mostOfRun({ maxCostMicros, costLimitMicros }: Spending, spentBefore: number): number | null {
  if (maxCostMicros === null || costLimitMicros === null) return maxCostMicros;
  return Math.min(maxCostMicros, Math.max(0, costLimitMicros - spentBefore));
}

async function refuseBeyond(
  tx: Transaction,
  job: Spending,
  { principal, now, most, limits, held }: Asked & { most: number | null; limits: OwnedLimits; held?: JobRow },
): Promise<void> {
  const states = await statesFor(tx, job, limits, now, held);
  if (states.length === 0) return;
  if (most === null) throw unpriced(job.model);
  const exceeded = firstExceeded(states, most);
  if (!exceeded) return;
  const isOwn = principal.kind === "api_key" && principal.keyId === job.createdByKey;
  const knowsFigures = (exceeded.owner === "key" && isOwn) || hasScope(principal, "admin");
  throw new AppError("BUDGET_EXCEEDED", budgetSentence(exceeded, most, knowsFigures));
}

/** A budget that may be broken is none. */
function unpriced(model: string): AppError {
  const faults = [{ path: "model", code: "invalid", message: "has no known price, and a budget is set" }];
  return new AppError("INVALID_REQUEST", `The budget can't be kept: no price is known for ${model}.`, { faults });
}

/**
 * How the budgets stand that a job is held to, the workspace's first; none where nobody has set a limit.
 * @param held whose run's hold is left out: it is what the budgets are asked about
 */
async function statesFor(
  tx: Transaction,
  job: Spending,
  { workspace, key }: OwnedLimits,
  now: Date,
  held?: JobRow,
): Promise<BudgetState[]> {
  if (!workspace && !key) return [];
  const without = held ? { jobId: held.id, run: held.runNumber } : null;
  const spend = await sumSpend(tx, { ...spenderOf(job), sandbox: job.sandbox, day: dayOf(now), without });
  return [
    ...statesOf("workspace", workspace ?? NO_BUDGET, spend.workspace, now),
    ...statesOf("key", key ?? NO_BUDGET, spend.key, now),
  ];
}

const spenderOf = ({ workspaceId, createdByKey }: Spending) => ({ workspaceId, keyId: createdByKey ?? null });

import { inWorkspace } from "@/db/in-workspace";
import { abandonOpenCalls, type CallRow, openCall } from "@/db/queries/model-calls";
import { isProbe } from "@/db/queries/provider-pauses";
import { touchRun } from "@/db/queries/scoring-jobs";
import type { CallVerdict } from "@/lib/domain/plan-calls";
import { env } from "@/lib/env";
import { callLeaseSeconds } from "./begin-run";
import { buildChat, newBoundary } from "./build-chat";
import { holdForCall } from "./keep-budget";
import { reserveCost } from "./keep-cost-limit";
import { type LoadedRun, loadRun } from "./load-run";
import { currentAccount } from "./provider-account";
import { type CallInput, triesOf } from "./settle-call";
import { storeAnswer } from "./store-answer";
import { storeFailure } from "./store-failure";

/** Settled elsewhere: what `finish` and `fail` write is fenced, so that this ends the run without effect. */
const NOT_MINE: CallVerdict = { verdict: "failed", code: "RUN_CANCELLED", retryAfter: null };

/**
 * One request to the model: its ledger row is committed, the request leaves, its outcome is stored with the parsed
 * reply. Re-entrant: a step whose answer was lost returns the stored verdict and asks nobody.
 * Throws RetryLater when the provider's failure may heal.
 */
export async function performCall(input: CallInput): Promise<CallVerdict> {
  const opened = await open(input);
  if ("verdict" in opened) return opened;
  const { run, row, probing } = opened;
  const requestId = `${input.key.jobId}:${row.run}:${row.number}`;
  const { request, temperatureIgnored } = buildChat(run, input.call, input.model, {
    boundary: row.boundary,
    requestId,
  });
  const started = performance.now();
  const answer = await input.model.complete(request);
  const settled = { ...input, run, row, probing, latencyMs: Math.round(performance.now() - started) };
  return answer.ok ? storeAnswer(settled, answer, request, temperatureIgnored) : storeFailure(settled, answer, request);
}

type Opened = { run: LoadedRun; row: CallRow; probing: boolean } | CallVerdict;

function open({ key, owner, call, model, now }: CallInput): Promise<Opened> {
  return inWorkspace(key.workspaceId, async (tx): Promise<Opened> => {
    const asking = { step: "asking_model" as const, waitingReason: null, waitedSeconds: 0 };
    if (!(await touchRun(tx, key, owner, { ...asking, leaseSeconds: callLeaseSeconds() }))) return NOT_MINE;
    await abandonOpenCalls(tx, key.workspaceId, key.jobId);
    const run = await loadRun(tx, key, owner);
    if (!run) return NOT_MINE;
    const earlier = run.calls.filter(({ stepKey }) => stepKey === call.key);
    const stored = earlier.find(({ verdict }) => verdict !== null)?.verdict;
    if (stored) return withoutDetails(stored as unknown as CallVerdict);
    if (triesOf(run, call).length >= env().ASSAY_CALL_ATTEMPTS)
      return { verdict: "failed", code: "WORKER_LOST", retryAfter: null };
    const boundary = newBoundary();
    const { mostMicros, refused } = await reserveCost(run, buildChat(run, call, model, { boundary }).request, model);
    if (refused) return { verdict: "failed", code: "COST_LIMIT_REACHED", retryAfter: null };
    const startedAt = now();
    const exceeded = await holdForCall(tx, run, mostMicros, startedAt);
    if (exceeded) return { verdict: "failed", code: "COST_LIMIT_REACHED", retryAfter: exceeded.retryAfter };
    const { workspaceId, jobId } = key;
    const row = await openCall(tx, {
      workspaceId,
      jobId,
      sandbox: run.job.sandbox,
      createdByKey: run.job.createdByKey,
      createdByAccount: run.job.createdByAccount,
      run: run.job.runNumber,
      stepKey: call.key,
      purpose: call.purpose,
      model: run.job.model,
      boundary,
      // On the day that was held for it, by the same clock.
      startedAt,
      maxCostMicros: mostMicros,
    });
    return { run, row, probing: await isProbe(tx, currentAccount(), jobId) };
  });
}

/** The ledger keeps more of a verdict than the engine may see. */
function withoutDetails(stored: CallVerdict): CallVerdict {
  if (stored.verdict === "parsed") {
    const { nearCutoff, doubted } = stored;
    return { verdict: "parsed", ...(nearCutoff && { nearCutoff }), ...(doubted && { doubted }) };
  }
  if (stored.verdict === "again") return { verdict: "again", how: stored.how, code: stored.code };
  return { verdict: "failed", code: stored.code, retryAfter: stored.retryAfter };
}

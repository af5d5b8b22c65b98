import { inWorkspace } from "@/db/in-workspace";
import { moveJob, ownedBy } from "@/db/queries/scoring-jobs";
import { LIMITS } from "@/lib/domain/limits";
import type { ChatAnswer, ChatRequest } from "@/lib/domain/model-call";
import type { CallVerdict } from "@/lib/domain/plan-calls";
import { decideFailure, type FailureDecision } from "@/lib/domain/provider-failure";
import { env } from "@/lib/env";
import { callLeaseSeconds } from "./begin-run";
import { pauseProvider } from "./pause-provider";
import { RetryLater } from "./retry-later";
import { type SettledCall, settleCall, triesOf } from "./settle-call";
import { type StepDown, stepDown } from "./step-down";

type Failed = Extract<ChatAnswer, { ok: false }>;

/** Keeps a failed request in the ledger, and decides: another form, another try later, or the end of the job. */
export async function storeFailure(settled: SettledCall, answer: Failed, request: ChatRequest): Promise<CallVerdict> {
  const { call, run, model, now, random } = settled;
  const decision = decideFailure(answer.failure, now(), model.official);
  const down = decision.fix && stepDown(decision.fix, request);
  if (down?.certainty === "sure") model.remember(run.job.model, down.refused);
  if (decision.pause !== null) await pause(settled, decision);
  const tries = triesOf(run, call).length + 1;
  const wait = waitSeconds(decision, tries, random);
  const verdict = decide(decision, down, tries, wait, now());
  const waitsOn = settled.probing && decision.pause !== null;
  const waitedSeconds = verdict ? 0 : Math.ceil(wait);
  await settleCall(
    settled,
    {
      outcome: "failed",
      errorCode: decision.code,
      httpStatus: answer.httpStatus,
      providerRequestId: answer.providerRequestId,
      latencyMs: settled.latencyMs,
      // Refused before a token was written costs nothing; a cut connection may have been billed.
      costMicros: answer.failure.kind === "http" ? 0 : null,
      // A probe's call is asked again by the next probe.
      verdict: verdict && !waitsOn ? { ...verdict, ...down } : null,
    },
    {
      step: "asking_model",
      waitingReason: verdict ? null : "provider_retry_after",
      waitedSeconds,
      leaseSeconds: callLeaseSeconds() + waitedSeconds,
    },
  );
  if (!verdict) throw new RetryLater(decision.code, wait);
  if (waitsOn) await giveBackProbe(settled);
  return verdict;
}

function pause({ run, now, probing }: SettledCall, { code, pause: whom }: FailureDecision): Promise<void> {
  const model = whom === "model" ? run.job.model : null;
  return pauseProvider({ model, code, now: now(), probeJobId: probing ? run.job.id : null });
}

/** The provider still refuses: the probe's job waits on. What its run, or the engine, then says of it is fenced off. */
async function giveBackProbe({ key, owner, run }: SettledCall): Promise<void> {
  const change = { ...WAITS_ON, dispatch: run.job.dispatch + 1 };
  await inWorkspace(key.workspaceId, (tx) => moveJob(tx, key, "pending", change, ownedBy(owner)));
}

/** As it waited before: since when counts on, so that a day of waiting ends it. */
const WAITS_ON = {
  runOwner: null,
  leaseUntil: null,
  startedAt: null,
  waitedSeconds: 0,
  step: "waiting",
  waitingReason: "provider_paused",
} as const;

/** null: to be tried again by the same step. */
function decide(
  decision: FailureDecision,
  down: StepDown | null,
  tries: number,
  wait: number,
  now: Date,
): CallVerdict | null {
  if (down) return { verdict: "again", how: "step_down", code: decision.code };
  const last = tries >= env().ASSAY_CALL_ATTEMPTS || wait > env().ASSAY_LONGEST_WAIT_SECONDS;
  if (decision.action === "retry" && !last) return null;
  const retryAfter =
    decision.waitSeconds === null ? null : new Date(now.getTime() + decision.waitSeconds * 1_000).toISOString();
  return { verdict: "failed", code: decision.code, retryAfter };
}

function waitSeconds(decision: FailureDecision, tries: number, random: () => number): number {
  if (decision.waitSeconds !== null) return Math.max(1, Math.ceil(decision.waitSeconds));
  const base = LIMITS.backoffSeconds[Math.min(tries, LIMITS.backoffSeconds.length) - 1] ?? 1;
  return base * (1 + LIMITS.backoffJitter * (2 * random() - 1));
}

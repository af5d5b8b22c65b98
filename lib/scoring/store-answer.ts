import { deletePauses } from "@/db/queries/provider-pauses";
import { asSystem } from "@/db/system";
import { costMicros } from "@/lib/domain/cost";
import type { ChatAnswer, ChatRequest } from "@/lib/domain/model-call";
import type { Usage } from "@/lib/domain/parsed-score";
import type { CallVerdict } from "@/lib/domain/plan-calls";
import { type ReplyResult, readReply } from "@/lib/domain/reply";
import { replySchema } from "@/lib/domain/reply-schema";
import { callLeaseSeconds } from "./begin-run";
import { doubtsOf } from "./doubt-score";
import type { LoadedRun } from "./load-run";
import { currentAccount } from "./provider-account";
import { freeFormParser } from "./response-validator";
import { type SettledCall, settleCall } from "./settle-call";
import { keepGuesses } from "./step-down";
import { storable } from "./storable";
import { wasInputCut } from "./was-input-cut";

type Answered = Extract<ChatAnswer, { ok: true }>;

/** Keeps what the model answered, parsed once; says whether the run has what it needs or asks once more. */
export async function storeAnswer(
  settled: SettledCall,
  answer: Answered,
  request: ChatRequest,
  temperatureIgnored: boolean,
): Promise<CallVerdict> {
  const { call, run } = settled;
  keepGuesses(settled.model, run.job.model, run.calls);
  const cut = await wasInputCut(settled.model, request, answer.usage);
  const result = cut ? INPUT_CUT : readAnswer(run, answer, call.rotation);
  const verdict = judge(result);
  if (verdict.verdict === "parsed" && result.ok) Object.assign(verdict, await doubtsOf(run, call, result.value));
  const details = {
    format: request.format,
    temperatureIgnored,
    parameters: request.parameters,
    ...(result.ok ? { repaired: result.repaired || call.repairs !== null } : { faults: result.faults }),
  };
  await settleCall(
    settled,
    {
      outcome: "succeeded",
      errorCode: result.ok ? null : result.code,
      ...figuresOf(settled, answer),
      rawReply: typeof answer.content === "string" ? storable(answer.content) : null,
      verdict: storable({ ...verdict, ...details }),
      parsedReply: result.ok ? storable(result.value as Record<string, unknown>) : null,
    },
    {
      step: result.ok ? "checking_evidence" : "asking_model",
      waitingReason: null,
      waitedSeconds: 0,
      leaseSeconds: callLeaseSeconds(),
    },
  );
  if (settled.probing) await endProbe(settled.key.jobId);
  return verdict;
}

/** The provider answered: what waits for it is sent by the next sweep. */
async function endProbe(probeJobId: string): Promise<void> {
  await asSystem((tx) => deletePauses(tx, currentAccount(), { probeJobId }));
}

function figuresOf({ run, latencyMs }: SettledCall, answer: Answered) {
  return {
    httpStatus: answer.httpStatus,
    providerRequestId: answer.providerRequestId,
    latencyMs,
    modelUsed: answer.modelUsed,
    finishReason: answer.finishReason,
    usage: answer.usage && shownUsage(answer.usage),
    costMicros: answer.usage && costMicros(run.job.model, answer.usage),
  };
}

/** Tokens written to the cache are billed, and part of the prompt's: nobody asks for them apart. */
function shownUsage({ cache_write_tokens: _billed, ...usage }: NonNullable<Answered["usage"]>): Usage {
  return usage;
}

function readAnswer(run: LoadedRun, { content, refusal, finishReason }: Answered, rotation: number) {
  const raw = { content, refusal, finishReason };
  const parse = run.rubric ? replySchema(run.rubric.content, rotation).parse : freeFormParser(run.job.responseSchema);
  return readReply<object>(raw, parse);
}

const INPUT_CUT = { ok: false, code: "INPUT_TRUNCATED", faults: [] } as const;

function judge(result: ReplyResult<object> | typeof INPUT_CUT): CallVerdict {
  if (result.ok) return { verdict: "parsed" };
  if (result.code === "INVALID_MODEL_OUTPUT") return { verdict: "again", how: "repair", code: result.code };
  if (result.code === "OUTPUT_TRUNCATED") return { verdict: "again", how: "fix", code: result.code };
  return { verdict: "failed", code: result.code, retryAfter: null };
}

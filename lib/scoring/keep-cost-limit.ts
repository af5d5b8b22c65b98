import type { JobRow } from "@/db/queries/scoring-jobs";
import {
  couldExceed,
  countInput,
  limitFault,
  mostOfCall,
  reckonedTokens,
  type SpentCall,
} from "@/lib/domain/cost-limit";
import { AppError } from "@/lib/domain/errors";
import type { ChatRequest, ModelPort } from "@/lib/domain/model-call";
import { priceOf } from "@/lib/domain/prices";
import { tokenCounter } from "./count-tokens";

type Limited = Pick<JobRow, "model" | "costLimitMicros" | "estimatedCostMicros" | "maxCostMicros">;

/**
 * Refuses a limit that the job could not keep, or not begin under: INVALID_REQUEST with a fault on the field.
 * `firstMicros`: what its first call may cost.
 */
export function refuseLowLimit(job: Limited, firstMicros: number | null): void {
  if (job.costLimitMicros === null) return;
  const { estimatedCostMicros: estimatedMicros, maxCostMicros: maxMicros } = job;
  const fault = limitFault({ limitMicros: job.costLimitMicros, estimatedMicros, firstMicros });
  if (fault === "unpriced") refuseLimit(`can't be kept: no price is known for the model ${job.model}`);
  if (fault === "too_low") {
    const dollars = ((maxMicros ?? 0) / 1_000_000).toFixed(6);
    refuseLimit(`is too low to begin: this score may cost up to ${dollars}`);
  }
}

function refuseLimit(message: string): never {
  const faults = [{ path: "max_cost_usd", code: "too_small", message }];
  throw new AppError("INVALID_REQUEST", "The cost limit can't be kept.", { faults });
}

/** Refuses a retry with a model without a known price where the job has a limit. */
export function refuseUnpriced(job: Pick<JobRow, "costLimitMicros">, model: string | undefined): void {
  if (job.costLimitMicros === null || model === undefined || priceOf(model)) return;
  const message = "has no known price, and this job has a cost limit";
  throw new AppError("INVALID_REQUEST", "The cost limit can't be kept.", {
    faults: [{ path: "model", code: "invalid", message }],
  });
}

/** What a call that is about to leave is reckoned at, micro-dollars; `refused`: it could cross the job's limit. */
export async function reserveCost(
  run: { job: Pick<JobRow, "costLimitMicros">; ledger: readonly SpentCall[] },
  request: ChatRequest,
  model: Pick<ModelPort, "inputRatio">,
): Promise<{ mostMicros: number | null; refused: boolean }> {
  const limit = run.job.costLimitMicros;
  const promptTokens = reckonedTokens(countInput(request, await tokenCounter()), model.inputRatio(request.model));
  const mostMicros = mostOfCall({ model: request.model, promptTokens, maxOutputTokens: lengthOf(request) });
  return { mostMicros, refused: limit !== null && couldExceed(limit, run.ledger, mostMicros) };
}

function lengthOf({ parameters }: ChatRequest): number | null {
  const length = parameters.max_completion_tokens ?? parameters.max_tokens;
  return typeof length === "number" ? length : null;
}

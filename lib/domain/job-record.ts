import type { JobErrorCode } from "./errors";
import type { ParsedScore, Usage } from "./parsed-score";
import type { CallOutcome, CallPurpose, Flag, WaitingReason } from "./scoring-job";

/** One request to the model, as the ledger tells it. `costMicros` null: unknown. */
export interface LedgerEntry {
  run: number;
  number: number;
  purpose: CallPurpose;
  startedAt: Date;
  endedAt: Date | null;
  outcome: CallOutcome | null;
  errorCode: JobErrorCode | null;
  httpStatus: number | null;
  providerRequestId: string | null;
  latencyMs: number | null;
  usage: Usage | null;
  costMicros: number | null;
}

interface JobBase {
  id: string;
  workspaceId: string;
  profileId: string;
  kind: "rubric" | "free_form";
  rubricVersionId: string | null;
  model: string;
  retryCount: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  erasedAt: Date | null;
  waitingReason: WaitingReason | null;
  /** Seconds that the whole job is expected to take from `createdAt`, or from the latest retry. */
  estimatedCompletion: Date;
  calls: LedgerEntry[];
  totalCostMicros: number | null;
  /** What the caller lets it cost; null: no limit. */
  costLimitMicros: number | null;
}

export interface Provenance {
  sandbox: boolean;
  providerBaseUrl: string;
  modelUsed: string | null;
  parameters: Record<string, unknown>;
  promptTemplate: string;
  scorerVersion: string;
  inputSha256: string;
  redaction: boolean;
  samples: number;
  /** The job whose result this is, given again. */
  reusedFrom: string | null;
}

export interface JobResult {
  parsedScore: ParsedScore | Record<string, unknown> | null;
  /** What the text would be scored with its suspicious part in; never official, null where there is none. */
  scoreWithSpan: ParsedScore | null;
  llmResponse: string | null;
  usage: Usage;
  flags: Flag[];
  provenance: Provenance;
}

/** A scoring job, by status: what a status promises can't be missing. */
export type ScoringJob =
  | (JobBase & { status: "pending" })
  | (JobBase & { status: "processing"; startedAt: Date; step: "waiting" | "asking_model" | "checking_evidence" })
  | (JobBase & { status: "completed"; startedAt: Date | null; completedAt: Date; result: JobResult })
  | (JobBase & { status: "failed"; failedAt: Date; error: JobFailure })
  | (JobBase & { status: "cancelled"; cancelledAt: Date });

export interface JobFailure {
  code: JobErrorCode;
  message: string;
  retryable: boolean;
  /** Not before this, where the provider said so. */
  retryAfter: Date | null;
}

const NO_USAGE: Usage = {
  prompt_tokens: 0,
  cached_tokens: 0,
  completion_tokens: 0,
  reasoning_tokens: 0,
  total_tokens: 0,
};

/** Tokens of several calls together; calls without figures add nothing. */
export function sumUsage(parts: (Usage | null)[]): Usage {
  return parts.reduce<Usage>((sum, part) => {
    if (!part) return sum;
    const add = (key: keyof Usage) => sum[key] + part[key];
    return {
      prompt_tokens: add("prompt_tokens"),
      cached_tokens: add("cached_tokens"),
      completion_tokens: add("completion_tokens"),
      reasoning_tokens: add("reasoning_tokens"),
      total_tokens: add("total_tokens"),
    };
  }, NO_USAGE);
}

/** Micro-dollars of several calls; null as soon as one that may have been billed is unknown. */
export function sumCost(calls: Pick<LedgerEntry, "costMicros">[]): number | null {
  return calls.reduce<number | null>(
    (sum, call) => (sum === null || call.costMicros === null ? null : sum + call.costMicros),
    0,
  );
}

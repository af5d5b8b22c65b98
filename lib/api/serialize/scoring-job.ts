import type { z } from "zod";
import type { JobResult, LedgerEntry, ScoringJob } from "@/lib/domain/job-record";
import type { Material } from "@/lib/domain/material";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import { scoreChanges } from "@/lib/domain/score-changes";
import type {
  CallResource,
  CompletedJob,
  RetryAccepted,
  ScoreAccepted,
  ScoreOutlook,
  ScoringJobResource,
} from "../contracts/scoring";

const MICRO = 1_000_000;
const dollars = (micros: number | null) => (micros === null ? null : micros / MICRO);

/** What a job was when it was accepted. */
interface AcceptedJob {
  id: string;
  status: string;
  profileId: string;
  rubricVersionId: string | null;
  model: string;
  createdAt: Date;
  pendingSince: Date;
  estimatedSeconds: number;
  estimatedCostMicros: number | null;
  retryCount: number;
}

export function toScoreAccepted(job: AcceptedJob): ScoreAccepted {
  return {
    job_id: job.id,
    status: job.status === "completed" ? "completed" : "pending",
    profile_id: job.profileId,
    rubric_version_id: job.rubricVersionId,
    model: job.model,
    created_at: job.createdAt.toISOString(),
    estimated_completion: new Date(job.pendingSince.getTime() + job.estimatedSeconds * 1_000).toISOString(),
    estimated_cost_usd: dollars(job.estimatedCostMicros),
  };
}

/** What a score would take. */
interface Outlook {
  estimatedCostMicros: number | null;
  maxCostMicros: number | null;
  estimatedSeconds: number;
  wouldReuse: boolean;
  material: Material | null;
}

export function toScoreOutlook(outlook: Outlook): ScoreOutlook {
  return {
    estimated_cost_usd: dollars(outlook.estimatedCostMicros),
    max_cost_usd: dollars(outlook.maxCostMicros),
    estimated_seconds: outlook.estimatedSeconds,
    would_reuse: outlook.wouldReuse,
    material: outlook.material && {
      criteria: outlook.material.criteria,
      with_material: outlook.material.withMaterial,
    },
  };
}

export function toRetryAccepted(job: AcceptedJob): z.output<typeof RetryAccepted> {
  return {
    job_id: job.id,
    status: "pending",
    retry_count: job.retryCount,
    created_at: job.createdAt.toISOString(),
  };
}

/** A job as the API tells it. Without `profiles:read` the raw reply, which quotes the profile, stays out. */
export function toScoringJobResource(job: ScoringJob, may: { canReadProfiles: boolean }): ScoringJobResource {
  const base = {
    job_id: job.id,
    kind: job.kind,
    profile_id: job.profileId,
    rubric_version_id: job.rubricVersionId,
    model: job.model,
    retry_count: job.retryCount,
    created_at: job.createdAt.toISOString(),
    updated_at: job.updatedAt.toISOString(),
    calls: job.calls.map(toCall),
    total_cost_usd: dollars(job.totalCostMicros),
    ...(job.costLimitMicros !== null && { max_cost_usd: job.costLimitMicros / MICRO }),
    ...(job.waitingReason && { waiting_reason: job.waitingReason }),
    ...(job.erasedAt && { erased_at: job.erasedAt.toISOString() }),
  };
  const estimated_completion = job.estimatedCompletion.toISOString();
  switch (job.status) {
    case "pending":
      return { ...base, status: job.status, estimated_completion };
    case "processing":
      return {
        ...base,
        status: job.status,
        started_at: job.startedAt.toISOString(),
        estimated_completion,
        step: job.step,
      };
    case "completed":
      return { ...base, ...completedPart(job, may) };
    case "failed":
      return { ...base, status: job.status, failed_at: job.failedAt.toISOString(), error: errorOf(job.error) };
    case "cancelled":
      return { ...base, status: job.status, cancelled_at: job.cancelledAt.toISOString() };
  }
}

function toCall(call: LedgerEntry): CallResource {
  return {
    run: call.run,
    number: call.number,
    purpose: call.purpose,
    started_at: call.startedAt.toISOString(),
    ended_at: call.endedAt?.toISOString() ?? null,
    outcome: call.outcome,
    error_code: call.errorCode,
    http_status: call.httpStatus,
    provider_request_id: call.providerRequestId,
    latency_ms: call.latencyMs,
    usage: call.usage,
    cost_usd: dollars(call.costMicros),
  };
}

type Completed = Extract<ScoringJob, { status: "completed" }>;

function completedPart(job: Completed, may: { canReadProfiles: boolean }) {
  return {
    status: "completed" as const,
    completed_at: job.completedAt.toISOString(),
    processing_time_seconds: (job.completedAt.getTime() - (job.startedAt ?? job.createdAt).getTime()) / 1_000,
    result: resultOf(job, job.result, may),
  };
}

function resultOf(job: Completed, result: JobResult, may: { canReadProfiles: boolean }) {
  const { provenance, usage } = result;
  return {
    parsed_score: result.parsedScore as z.output<typeof CompletedJob>["result"]["parsed_score"],
    score_with_span: result.scoreWithSpan,
    would_change: changesOf(job, result),
    verified: job.kind === "rubric",
    llm_response: may.canReadProfiles ? result.llmResponse : null,
    model_used: provenance.modelUsed,
    tokens_used: usage.total_tokens,
    usage,
    cost_usd: dollars(job.totalCostMicros),
    flags: result.flags,
    provenance: {
      sandbox: provenance.sandbox,
      provider_base_url: provenance.providerBaseUrl,
      model_requested: job.model,
      model_used: provenance.modelUsed,
      parameters: provenance.parameters,
      rubric_version_id: job.rubricVersionId,
      prompt_template: provenance.promptTemplate,
      scorer_version: provenance.scorerVersion,
      input_sha256: provenance.inputSha256,
      redaction: provenance.redaction,
      samples: provenance.samples,
      reused_from: provenance.reusedFrom,
    },
  };
}

function changesOf(job: Completed, { parsedScore }: JobResult) {
  return job.kind === "rubric" && parsedScore !== null ? scoreChanges(parsedScore as ParsedScore) : null;
}

type Failed = Extract<ScoringJob, { status: "failed" }>;

function errorOf({ code, message, retryable, retryAfter }: Failed["error"]) {
  return { code, message, retryable, retry_after: retryAfter?.toISOString() ?? null };
}

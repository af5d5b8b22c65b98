import type { ShownJob } from "@/db/queries/model-calls";
import { type LedgerEntry, type ScoringJob, sumCost, sumUsage } from "@/lib/domain/job-record";

/** A job's row and ledger as the domain's union. The table's checks promise what a status needs. */
export function assembleJob(row: ShownJob, calls: LedgerEntry[]): ScoringJob {
  const base = {
    id: row.id,
    workspaceId: row.workspaceId,
    profileId: row.profileId,
    kind: row.kind,
    rubricVersionId: row.rubricVersionId,
    model: row.model,
    retryCount: row.retryCount,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    erasedAt: row.erasedAt,
    waitingReason: row.waitingReason,
    costLimitMicros: row.costLimitMicros,
    estimatedCompletion: new Date((row.startedAt ?? row.pendingSince).getTime() + row.estimatedSeconds * 1_000),
    calls,
    totalCostMicros: sumCost(calls.filter(({ outcome }) => outcome !== null)),
  };
  switch (row.status) {
    case "pending":
      return { ...base, status: "pending" };
    case "processing":
      return { ...base, status: "processing", startedAt: row.startedAt ?? row.updatedAt, step: row.step };
    case "completed":
      return {
        ...base,
        status: "completed",
        startedAt: row.startedAt,
        completedAt: row.completedAt ?? row.updatedAt,
        result: resultOf(row, calls),
      };
    case "failed":
      return { ...base, status: "failed", failedAt: row.failedAt ?? row.updatedAt, error: errorOf(row) };
    case "cancelled":
      return { ...base, status: "cancelled", cancelledAt: row.cancelledAt ?? row.updatedAt };
  }
}

function resultOf(row: ShownJob, calls: LedgerEntry[]) {
  return {
    parsedScore: row.parsedScore,
    scoreWithSpan: row.scoreWithSpan,
    llmResponse: row.llmResponse,
    usage: row.usage ?? sumUsage(calls.map(({ usage }) => usage)),
    flags: row.flags,
    provenance: {
      sandbox: row.sandbox,
      providerBaseUrl: row.providerBaseUrl,
      modelUsed: row.modelUsed,
      parameters: row.parameters,
      promptTemplate: row.promptTemplate,
      scorerVersion: row.scorerVersion,
      inputSha256: row.inputSha256,
      redaction: row.redaction,
      samples: row.samples,
      reusedFrom: row.reusedFrom,
    },
  };
}

function errorOf(row: ShownJob) {
  return {
    code: row.errorCode ?? ("INTERNAL_ERROR" as const),
    message: row.errorMessage ?? "",
    retryable: row.errorRetryable ?? false,
    retryAfter: row.errorRetryAfter,
  };
}

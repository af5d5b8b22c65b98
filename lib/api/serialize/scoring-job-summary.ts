import type { JobErrorCode } from "@/lib/domain/errors";
import type { Flag, JobStatus } from "@/lib/domain/scoring-job";
import type { ScoringJobSummary } from "../contracts/job-list";

/** A row of the job list, as the query gives it. */
interface ListedJob {
  job: {
    id: string;
    kind: "rubric" | "free_form";
    status: JobStatus;
    profileId: string;
    rubricVersionId: string | null;
    model: string;
    retryCount: number;
    createdAt: Date;
    completedAt: Date | null;
    failedAt: Date | null;
    cancelledAt: Date | null;
    overallThousandths: number | null;
    coverageThousandths: number | null;
    sandbox: boolean;
    flags: Flag[];
    errorCode: JobErrorCode | null;
  };
  profileName: string;
  rubricName: string | null;
  /** Micro-dollars as PostgreSQL writes a numeric; null when unknown. */
  totalCostMicros: string | null;
}

export function toScoringJobSummary(row: ListedJob, may: { canReadProfiles: boolean }): ScoringJobSummary {
  const { job } = row;
  const settledAt = job.completedAt ?? job.failedAt ?? job.cancelledAt;
  const thousandths = (value: number | null) => (value === null ? null : value / 1_000);
  return {
    job_id: job.id,
    kind: job.kind,
    status: job.status,
    profile_id: job.profileId,
    profile_name: may.canReadProfiles && row.profileName ? row.profileName : null,
    rubric_version_id: job.rubricVersionId,
    rubric_name: row.rubricName,
    model: job.model,
    retry_count: job.retryCount,
    created_at: job.createdAt.toISOString(),
    settled_at: settledAt?.toISOString() ?? null,
    overall_score: thousandths(job.overallThousandths),
    coverage: thousandths(job.coverageThousandths),
    sandbox: job.sandbox,
    flags: job.flags,
    error_code: job.errorCode,
    total_cost_usd: row.totalCostMicros === null ? null : Number(row.totalCostMicros) / 1_000_000,
  };
}

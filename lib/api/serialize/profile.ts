import type { ProfileAlike, ProfileResource, ProfileSummary } from "@/lib/api/contracts/profiles";
import type { Profile } from "@/lib/domain/profile";
import type { DecisionOutcome } from "@/lib/domain/review";
import type { JobStatus } from "@/lib/domain/scoring-job";

interface StoredProfile {
  id: string;
  document: Profile;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export function toProfileResource({ id, document, createdAt, updatedAt }: StoredProfile): ProfileResource {
  return { id, ...document, created_at: createdAt.toISOString(), updated_at: updatedAt.toISOString() };
}

interface ProfileRow {
  id: string;
  fullName: string;
  headline: string | null;
  currentTitle: string | null;
  currentCompany: string | null;
  location: string | null;
  createdAt: Date;
  updatedAt: Date;
  /** Thousandths, as stored. All null, or null itself, where the profile has no score. */
  latestScore: {
    jobId: string | null;
    overall: number | null;
    coverage: number | null;
    rubricName: string | null;
    sandbox: boolean | null;
    completedAt: Date | null;
    decision: DecisionOutcome | null;
    stale: boolean | null;
  } | null;
  newestJob: JobStatus | null;
}

export function toProfileSummary(row: ProfileRow): ProfileSummary {
  return {
    id: row.id,
    full_name: row.fullName,
    headline: row.headline,
    current_title: row.currentTitle,
    current_company: row.currentCompany,
    location: row.location,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    latest_score: toLatestScore(row.latestScore),
    newest_job_status: row.newestJob,
  };
}

function toLatestScore(score: ProfileRow["latestScore"]): ProfileSummary["latest_score"] {
  if (!score?.jobId || !score.completedAt) return null;
  return {
    job_id: score.jobId,
    overall_score: score.overall === null ? null : score.overall / 1_000,
    coverage: (score.coverage ?? 0) / 1_000,
    rubric_name: score.rubricName ?? "",
    sandbox: score.sandbox ?? false,
    completed_at: score.completedAt.toISOString(),
    decision: score.decision,
    stale: score.stale ?? false,
  };
}

export function toProfileAlike(row: { id: string; fullName: string; currentTitle: string | null }): ProfileAlike {
  return { id: row.id, full_name: row.fullName, current_title: row.currentTitle };
}

import type { Principal } from "@/lib/domain/access";
import type { ScoringJob } from "@/lib/domain/job-record";
import { LIMITS } from "@/lib/domain/limits";
import { listScoringJobs } from "@/lib/scoring/list-scoring-jobs";

interface JobNames {
  profileName: string | null;
  rubricName: string | null;
}

/** The names that the job itself doesn't hold; null once erased, and for a free prompt's rubric. */
export async function jobNames(principal: Principal, job: ScoringJob): Promise<JobNames> {
  const query = { profile_id: job.profileId, limit: LIMITS.listPage.max };
  const { rows } = await listScoringJobs({ principal, query });
  const row = rows.find((one) => one.job.id === job.id) ?? rows[0];
  return { profileName: row?.profileName || null, rubricName: row?.job.id === job.id ? row.rubricName : null };
}

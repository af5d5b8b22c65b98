import { JobListQuery } from "@/lib/api/contracts/job-list";
import { toScoringJobSummary } from "@/lib/api/serialize/scoring-job-summary";
import { hasScope } from "@/lib/domain/access";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { listScoringJobs } from "@/lib/scoring/list-scoring-jobs";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** A key with `own_jobs_only` lists its own jobs, without profile names where it lacks `profiles:read`. */
export const GET = withRoute({ query: JobListQuery, scope: "scores:read" }, async ({ query, principal }) => {
  const { rows, nextCursor } = await listScoringJobs({ principal, query });
  const may = { canReadProfiles: hasScope(principal, "profiles:read") };
  return ok({ data: rows.map((row) => toScoringJobSummary(row, may)), next_cursor: nextCursor });
});

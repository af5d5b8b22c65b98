import { JobStatsQuery } from "@/lib/api/contracts/job-stats";
import { toJobStatsResource } from "@/lib/api/serialize/job-stats";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { currentProvider } from "@/lib/scoring/current-provider";
import { getScoringStats } from "@/lib/scoring/get-scoring-stats";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** A key with `own_jobs_only` gets the figures of its own jobs. */
export const GET = withRoute({ query: JobStatsQuery, scope: "scores:read" }, async ({ query, principal, now }) => {
  const sandbox = query.sandbox === undefined ? currentProvider().sandbox : query.sandbox === "true";
  return ok(toJobStatsResource(await getScoringStats({ principal, window: query.window, sandbox, now })));
});

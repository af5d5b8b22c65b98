import { IdParams } from "@/lib/api/contracts/shared";
import { toScoringJobResource } from "@/lib/api/serialize/scoring-job";
import { hasScope } from "@/lib/domain/access";
import { otherMethods } from "@/lib/http/other-methods";
import { pollAgainAfter } from "@/lib/http/poll-again";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ params: IdParams, scope: "scores:read" }, async ({ params, principal, now }) => {
  const job = await getScoringJob({ principal, jobId: params.id });
  const resource = toScoringJobResource(job, { canReadProfiles: hasScope(principal, "profiles:read") });
  return ok(resource, pollAgainAfter(resource, now));
});

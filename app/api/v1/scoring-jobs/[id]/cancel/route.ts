import { cancelRun, enqueueScoring } from "@/inngest/enqueue";
import { IdParams, NoBody } from "@/lib/api/contracts/shared";
import { toScoringJobResource } from "@/lib/api/serialize/scoring-job";
import { hasScope } from "@/lib/domain/access";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { cancelScoringJob } from "@/lib/scoring/cancel-scoring-job";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: NoBody, bodyOptional: true, scope: "scores:write" },
  async ({ params, principal, now, answerOnce }) =>
    answerOnce(cancelScoringJob, { principal, jobId: params.id, cancelRun, enqueue: enqueueScoring, now }, (job) =>
      ok(toScoringJobResource(job, { canReadProfiles: hasScope(principal, "profiles:read") })),
    ),
);

import { cancelRun, enqueueScoring, tellReceivers } from "@/inngest/enqueue";
import { IdParams, NoBody } from "@/lib/api/contracts/shared";
import { toScoringJobResource } from "@/lib/api/serialize/scoring-job";
import { hasScope } from "@/lib/domain/access";
import { afterAnswer } from "@/lib/http/after-answer";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { cancelScoringJob } from "@/lib/scoring/cancel-scoring-job";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: NoBody, bodyOptional: true, scope: "scores:write" },
  async ({ params, principal, now, answerOnce }) => {
    afterAnswer(() => tellReceivers(principal.workspaceId));
    const asked = { principal, jobId: params.id, cancelRun, enqueue: enqueueScoring, now };
    return answerOnce(cancelScoringJob, asked, (job) =>
      ok(toScoringJobResource(job, { canReadProfiles: hasScope(principal, "profiles:read") })),
    );
  },
);

import { enqueueScoring } from "@/inngest/enqueue";
import { RetryRequest } from "@/lib/api/contracts/scoring";
import { IdParams } from "@/lib/api/contracts/shared";
import { toRetryAccepted } from "@/lib/api/serialize/scoring-job";
import { otherMethods } from "@/lib/http/other-methods";
import { accepted } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { retryScoringJob } from "@/lib/scoring/retry-scoring-job";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: RetryRequest, bodyOptional: true, scope: "scores:write" },
  async ({ params: { id: jobId }, body, principal, now, meter, answerOnce }) =>
    answerOnce(retryScoringJob, { principal, jobId, request: body, enqueue: enqueueScoring, meter, now }, (job) =>
      accepted(toRetryAccepted(job), `/api/v1/scoring-jobs/${job.id}`, 2),
    ),
);

import { enqueueScoring } from "@/inngest/enqueue";
import { ScoreRequest } from "@/lib/api/contracts/scoring";
import { IdParams } from "@/lib/api/contracts/shared";
import { toScoreAccepted } from "@/lib/api/serialize/scoring-job";
import { otherMethods } from "@/lib/http/other-methods";
import { accepted } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { requestScore } from "@/lib/scoring/request-score";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: ScoreRequest, scope: "scores:write" },
  async ({ params, body, principal, now }) => {
    const job = await requestScore({ principal, profileId: params.id, request: body, enqueue: enqueueScoring, now });
    return accepted(toScoreAccepted(job), `/api/v1/scoring-jobs/${job.id}`, 2);
  },
);

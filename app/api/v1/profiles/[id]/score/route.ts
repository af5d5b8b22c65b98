import { enqueueScoring, tellReceivers } from "@/inngest/enqueue";
import { ScoreRequest } from "@/lib/api/contracts/scoring";
import { IdParams } from "@/lib/api/contracts/shared";
import { toScoreAccepted, toScoreOutlook } from "@/lib/api/serialize/scoring-job";
import { afterAnswer } from "@/lib/http/after-answer";
import { otherMethods } from "@/lib/http/other-methods";
import { accepted, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { previewScore } from "@/lib/scoring/preview-score";
import { requestScore } from "@/lib/scoring/request-score";

export const dynamic = "force-dynamic"; // Next needn't watch what is asked of the request.
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
export const POST = withRoute(
  { params: IdParams, body: ScoreRequest, scope: "scores:write" },
  async ({ params, body, principal, now, meter, answerOnce }) => {
    const asked = { principal, profileId: params.id, request: body, meter, now };
    // Its answer is not kept: it does nothing that could be done twice, and its key is still free for the request itself.
    if (body.dry_run) return ok(toScoreOutlook(await previewScore(asked)));
    return answerOnce(requestScore, { ...asked, enqueue: enqueueScoring, afterwards: afterAnswer }, (job) => {
      if (job.completedAt) afterAnswer(() => tellReceivers(principal.workspaceId));
      return accepted(toScoreAccepted(job), `/api/v1/scoring-jobs/${job.id}`, 2);
    });
  },
);

import { IdParams } from "@/lib/api/contracts/shared";
import { toReviewResource } from "@/lib/api/serialize/review";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { getScoreReview } from "@/lib/scoring/get-score-review";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ params: IdParams, scope: "scores:read" }, async ({ params, principal }) =>
  ok(toReviewResource(await getScoreReview({ principal, jobId: params.id }))),
);

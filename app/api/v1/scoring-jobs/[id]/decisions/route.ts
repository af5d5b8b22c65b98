import { DecisionInput } from "@/lib/api/contracts/reviews";
import { IdParams } from "@/lib/api/contracts/shared";
import { toReviewResource } from "@/lib/api/serialize/review";
import { otherMethods } from "@/lib/http/other-methods";
import { created } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { decideOnScore } from "@/lib/scoring/decide-on-score";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** A person's word: a key is refused, whatever it may do. */
export const POST = withRoute(
  { params: IdParams, body: DecisionInput, scope: "scores:write" },
  async ({ params, body, principal, now, answerOnce }) => {
    const { outcome, reason = null, note = null } = body;
    return answerOnce(decideOnScore, { principal, jobId: params.id, outcome, reason, note, now }, (review) =>
      created(toReviewResource(review), `/api/v1/scoring-jobs/${params.id}/review`),
    );
  },
);

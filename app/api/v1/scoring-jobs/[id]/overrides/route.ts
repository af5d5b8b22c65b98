import { OverrideInput } from "@/lib/api/contracts/reviews";
import { IdParams } from "@/lib/api/contracts/shared";
import { toReviewResource } from "@/lib/api/serialize/review";
import { otherMethods } from "@/lib/http/other-methods";
import { created } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { overrideCriterion } from "@/lib/scoring/override-criterion";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** A person's word: a key is refused, whatever it may do. */
export const POST = withRoute(
  { params: IdParams, body: OverrideInput, scope: "scores:write" },
  async ({ params, body, principal, now, answerOnce }) => {
    const { criterion_id: criterionId, score = null, reason = null, entry } = body;
    const asked = { principal, jobId: params.id, criterionId, entry, score, reason, now };
    return answerOnce(overrideCriterion, asked, (review) =>
      created(toReviewResource(review), `/api/v1/scoring-jobs/${params.id}/review`),
    );
  },
);

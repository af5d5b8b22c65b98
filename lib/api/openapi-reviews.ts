import { DecisionInput, OverrideInput, ReviewResource } from "./contracts/reviews";
import { IdParams } from "./contracts/shared";
import type { Operation } from "./openapi-operation";

const Review = ReviewResource.meta({ id: "ScoreReview" });
const REFUSED: Operation["refusals"] = {
  404: ["JOB_NOT_FOUND"],
  409: ["JOB_NOT_REVIEWABLE", "CONFLICT"],
  410: ["INPUT_ERASED"],
};

export const REVIEW_OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/scoring-jobs/{id}/review",
    id: "getScoreReview",
    summary: "Read what people decided by a score and which of its numbers they corrected, with the history of both.",
    scope: "scores:read",
    params: IdParams,
    answers: { 200: Review },
    refusals: { 404: ["JOB_NOT_FOUND"] },
  },
  {
    method: "post",
    path: "/api/v1/scoring-jobs/{id}/decisions",
    id: "decideOnScore",
    summary:
      "Decide by a score, or withdraw what was decided. Earlier decisions stay in the history; the latest counts.",
    scope: "scores:write",
    peopleOnly: true,
    params: IdParams,
    body: DecisionInput.meta({ id: "DecisionInput" }),
    answers: { 201: Review },
    refusals: REFUSED,
  },
  {
    method: "post",
    path: "/api/v1/scoring-jobs/{id}/overrides",
    id: "overrideCriterion",
    summary: "Give a criterion another number than the model did, or take that back. The model's own stays beside it.",
    scope: "scores:write",
    peopleOnly: true,
    params: IdParams,
    body: OverrideInput.meta({ id: "OverrideInput" }),
    answers: { 201: Review },
    refusals: REFUSED,
  },
];

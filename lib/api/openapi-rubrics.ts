import { RubricListQuery, RubricResource, RubricSummary } from "./contracts/rubrics";
import { IdParams, listOf } from "./contracts/shared";
import type { Operation } from "./openapi-operation";

export const RUBRIC_OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/rubrics",
    id: "listRubrics",
    summary: "List rubrics by name.",
    scope: "rubrics:read",
    query: RubricListQuery,
    answers: { 200: listOf(RubricSummary.meta({ id: "RubricSummary" })) },
  },
  {
    method: "get",
    path: "/api/v1/rubrics/{id}",
    id: "getRubric",
    summary: "Read a rubric with all its versions.",
    scope: "rubrics:read",
    params: IdParams,
    answers: { 200: RubricResource.meta({ id: "Rubric" }) },
    refusals: [404],
  },
];

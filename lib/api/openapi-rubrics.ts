import { RubricContent } from "@/lib/domain/rubric";
import {
  ConsistencyRunInput,
  ConsistencyRunResource,
  PublishRequest,
  RubricDraftPatch,
  RubricInput,
  RubricListQuery,
  RubricResource,
  RubricSummary,
  RubricVersionParams,
  RubricVersionResource,
} from "./contracts/rubrics";
import { IdParams, IfMatch, listOf } from "./contracts/shared";
import type { Operation } from "./openapi-operation";

const Rubric = RubricResource.meta({ id: "Rubric" });
const Version = RubricVersionResource.meta({ id: "RubricVersion" });

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
    answers: { 200: Rubric },
    refusals: { 404: ["RUBRIC_NOT_FOUND"] },
  },
  {
    method: "post",
    path: "/api/v1/rubrics",
    id: "createRubric",
    summary: "Make a rubric. Its criteria come as versions: post a draft, then publish it.",
    scope: "rubrics:write",
    body: RubricInput.meta({ id: "RubricInput" }),
    answers: { 201: Rubric },
  },
  {
    method: "post",
    path: "/api/v1/rubrics/{id}/versions",
    id: "draftRubricVersion",
    summary: "Add a draft, numbered after the rubric's last version.",
    scope: "rubrics:write",
    params: IdParams,
    body: RubricContent.meta({ id: "RubricContent" }),
    answers: { 201: Version },
    refusals: { 404: ["RUBRIC_NOT_FOUND"] },
  },
  {
    method: "get",
    path: "/api/v1/rubrics/{id}/versions/{n}",
    id: "getRubricVersion",
    summary: "Read one version of a rubric. `ETag` is its revision.",
    scope: "rubrics:read",
    params: RubricVersionParams,
    answers: { 200: Version },
    refusals: { 404: ["RUBRIC_NOT_FOUND", "RUBRIC_VERSION_NOT_FOUND"] },
  },
  {
    method: "patch",
    path: "/api/v1/rubrics/{id}/versions/{n}",
    id: "changeRubricDraft",
    summary:
      "Change what a JSON Merge Patch names of a draft, `criteria` as a whole. `If-Match` refuses (412) a revision that was overtaken; a published version never changes.",
    scope: ["rubrics:write", "rubrics:read"],
    params: RubricVersionParams,
    headers: IfMatch,
    body: RubricDraftPatch.meta({ id: "RubricDraftPatch" }),
    answers: { 200: Version },
    refusals: {
      404: ["RUBRIC_NOT_FOUND", "RUBRIC_VERSION_NOT_FOUND"],
      409: ["RUBRIC_VERSION_PUBLISHED"],
      412: ["PRECONDITION_FAILED"],
    },
  },
  {
    method: "delete",
    path: "/api/v1/rubrics/{id}/versions/{n}",
    id: "deleteRubricDraft",
    summary: "Delete a draft that no job has used.",
    scope: "rubrics:write",
    params: RubricVersionParams,
    headers: IfMatch,
    answers: { 204: null },
    refusals: {
      404: ["RUBRIC_NOT_FOUND", "RUBRIC_VERSION_NOT_FOUND"],
      409: ["RUBRIC_VERSION_PUBLISHED", "RUBRIC_VERSION_IN_USE"],
      412: ["PRECONDITION_FAILED"],
    },
  },
  {
    method: "post",
    path: "/api/v1/rubrics/{id}/versions/{n}/publish",
    id: "publishRubricVersion",
    summary:
      "Publish a version: new scores use it. A role has one published rubric; a second is refused, unless `replace` is true.",
    scope: ["rubrics:write", "rubrics:read"],
    params: RubricVersionParams,
    headers: IfMatch,
    body: PublishRequest.meta({ id: "PublishRequest" }),
    bodyOptional: true,
    answers: { 200: Version },
    refusals: {
      404: ["RUBRIC_NOT_FOUND", "RUBRIC_VERSION_NOT_FOUND"],
      409: ["ROLE_ALREADY_HAS_RUBRIC"],
      412: ["PRECONDITION_FAILED"],
    },
  },
  {
    method: "post",
    path: "/api/v1/rubrics/{id}/versions/{n}/consistency-runs",
    id: "recordConsistencyRun",
    summary:
      "Measure how far repeated scores of the same inputs lie apart. Later scores of this version and model get a measured stability.",
    scope: ["rubrics:write", "scores:read"],
    params: RubricVersionParams,
    body: ConsistencyRunInput.meta({ id: "ConsistencyRunInput" }),
    answers: { 201: ConsistencyRunResource.meta({ id: "ConsistencyRun" }) },
    refusals: { 404: ["RUBRIC_VERSION_NOT_FOUND"] },
  },
];

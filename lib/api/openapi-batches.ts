import {
  BatchAccepted,
  BatchOutlook,
  BatchRequest,
  BatchResource,
  BatchRetried,
  BatchSummary,
} from "./contracts/batches";
import { IdParams, ListQuery, listOf, NoBody } from "./contracts/shared";
import type { Operation } from "./openapi-operation";

const Batch = BatchResource.meta({ id: "ScoringBatch" });

export const BATCH_OPERATIONS: readonly Operation[] = [
  {
    method: "post",
    path: "/api/v1/scoring-batches",
    id: "createScoringBatch",
    limited: true,
    summary:
      "Score up to 1,000 profiles. Their jobs are made in the background: follow `Location`. 200: the outlook of a `dry_run`.",
    scope: "scores:write",
    body: BatchRequest.meta({ id: "BatchRequest" }),
    answers: { 200: BatchOutlook.meta({ id: "BatchOutlook" }), 202: BatchAccepted.meta({ id: "BatchAccepted" }) },
    refusals: {
      400: ["MODEL_NOT_ALLOWED", "SCHEMA_TOO_COMPLEX"],
      402: ["BUDGET_EXCEEDED"],
      404: ["PROFILE_NOT_FOUND", "RUBRIC_NOT_FOUND"],
      409: ["RUBRIC_NOT_PUBLISHED", "CONFLICT"],
      410: ["INPUT_ERASED"],
      429: ["TOO_MANY_ACTIVE_JOBS"],
    },
  },
  {
    method: "get",
    path: "/api/v1/scoring-batches",
    id: "listScoringBatches",
    summary: "List batches, the newest first.",
    scope: "scores:read",
    query: ListQuery,
    answers: { 200: listOf(BatchSummary.meta({ id: "ScoringBatchSummary" })) },
  },
  {
    method: "get",
    path: "/api/v1/scoring-batches/{id}",
    id: "getScoringBatch",
    summary:
      "Read a batch: how far it is, what it cost, and which profiles got no job. Its jobs: the job list by `batch_id`.",
    scope: "scores:read",
    params: IdParams,
    answers: { 200: Batch },
    refusals: { 404: ["BATCH_NOT_FOUND"] },
  },
  {
    method: "post",
    path: "/api/v1/scoring-batches/{id}/cancel",
    id: "cancelScoringBatch",
    summary: "Cancel what is left of a batch; what is done stays.",
    scope: "scores:write",
    params: IdParams,
    body: NoBody,
    bodyOptional: true,
    answers: { 200: Batch },
    refusals: { 404: ["BATCH_NOT_FOUND"], 409: ["CONFLICT"] },
  },
  {
    method: "post",
    path: "/api/v1/scoring-batches/{id}/retry-failed",
    id: "retryFailedOfScoringBatch",
    limited: true,
    summary: "Take up what failed in a batch; a job is retried at most five times.",
    scope: "scores:write",
    params: IdParams,
    body: NoBody,
    bodyOptional: true,
    answers: { 202: BatchRetried.meta({ id: "BatchRetried" }) },
    refusals: { 404: ["BATCH_NOT_FOUND"], 409: ["CONFLICT"] },
  },
];

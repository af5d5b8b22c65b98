import { UsageResource } from "./contracts/budgets";
import { JobListQuery, ScoringJobSummary } from "./contracts/job-list";
import { JobReadHeaders, JobReadQuery } from "./contracts/job-reads";
import { JobStatsQuery, JobStatsResource } from "./contracts/job-stats";
import { ModelListResource } from "./contracts/models";
import { ExportedFile } from "./contracts/profile-export";
import {
  HealthResource,
  MeResource,
  OpenApiResource,
  ProviderResource,
  ReadyResource,
  ResumeRequest,
  ResumeResult,
} from "./contracts/rest";
import {
  JobInput,
  RetryAccepted,
  RetryRequest,
  ScoreAccepted,
  ScoreOutlook,
  ScoreRequest,
  ScoringJobResource,
} from "./contracts/scoring";
import { IdParams, listOf, NoBody } from "./contracts/shared";
import { WorkspacePatch, WorkspaceResource } from "./contracts/workspace";
import { BATCH_OPERATIONS } from "./openapi-batches";
import { COMPARISON_OPERATIONS } from "./openapi-comparisons";
import { KEY_OPERATIONS } from "./openapi-keys";
import { MEMBER_OPERATIONS } from "./openapi-members";
import type { Operation } from "./openapi-operation";
import { PROFILE_OPERATIONS } from "./openapi-profiles";
import { REVIEW_OPERATIONS } from "./openapi-reviews";
import { RUBRIC_OPERATIONS } from "./openapi-rubrics";
import { WEBHOOK_OPERATIONS } from "./openapi-webhooks";

const Workspace = WorkspaceResource.meta({ id: "Workspace" });
const Job = ScoringJobResource.meta({ id: "ScoringJob" });

export const OPERATIONS: readonly Operation[] = [
  {
    method: "post",
    path: "/api/v1/profiles/{id}/score",
    id: "scoreProfile",
    limited: true,
    summary:
      "Ask for a score. The job runs in the background: follow `Location`. 200: the outlook of a `dry_run`, kept under no key.",
    scope: "scores:write",
    params: IdParams,
    body: ScoreRequest.meta({ id: "ScoreRequest" }),
    answers: { 200: ScoreOutlook.meta({ id: "ScoreOutlook" }), 202: ScoreAccepted.meta({ id: "ScoreAccepted" }) },
    refusals: {
      400: ["MODEL_NOT_ALLOWED", "SCHEMA_TOO_COMPLEX"],
      402: ["BUDGET_EXCEEDED"],
      404: ["PROFILE_NOT_FOUND", "RUBRIC_NOT_FOUND"],
      409: ["RUBRIC_NOT_PUBLISHED"],
      410: ["INPUT_ERASED"],
      429: ["TOO_MANY_ACTIVE_JOBS"],
      503: ["PROVIDER_PAUSED"],
    },
  },
  {
    method: "get",
    path: "/api/v1/scoring-jobs/{id}",
    id: "getScoringJob",
    limited: true,
    summary:
      "Read a job: its status, its calls, and its result or its error. `wait` holds the answer until it settles.",
    scope: "scores:read",
    params: IdParams,
    query: JobReadQuery,
    headers: JobReadHeaders,
    answers: { 200: Job, 304: null },
    refusals: { 404: ["JOB_NOT_FOUND"] },
  },
  {
    method: "post",
    path: "/api/v1/scoring-jobs/{id}/retry",
    id: "retryScoringJob",
    limited: true,
    summary: "Run a failed job again with its stored parameters; at most five times.",
    scope: "scores:write",
    params: IdParams,
    body: RetryRequest.meta({ id: "RetryRequest" }),
    bodyOptional: true,
    answers: { 202: RetryAccepted.meta({ id: "RetryAccepted" }) },
    refusals: {
      400: ["MODEL_NOT_ALLOWED"],
      402: ["BUDGET_EXCEEDED"],
      404: ["JOB_NOT_FOUND"],
      409: ["JOB_NOT_RETRYABLE", "RETRY_LIMIT_EXCEEDED"],
      410: ["INPUT_ERASED"],
      429: ["TOO_MANY_ACTIVE_JOBS"],
      503: ["PROVIDER_PAUSED"],
    },
  },
  {
    method: "post",
    path: "/api/v1/scoring-jobs/{id}/cancel",
    id: "cancelScoringJob",
    summary: "Cancel an unfinished job. A call under way ends by itself, and its cost is added.",
    scope: "scores:write",
    params: IdParams,
    body: NoBody,
    bodyOptional: true,
    answers: { 200: Job },
    refusals: { 404: ["JOB_NOT_FOUND"], 409: ["JOB_NOT_CANCELLABLE"] },
  },
  {
    method: "get",
    path: "/api/v1/scoring-jobs/{id}/input",
    id: "getScoringJobInput",
    summary: "Read the exact text that was scored, and what the model was sent.",
    scope: ["scores:read", "profiles:read"],
    params: IdParams,
    answers: { 200: JobInput.meta({ id: "ScoringJobInput" }) },
    refusals: { 404: ["JOB_NOT_FOUND"], 410: ["INPUT_ERASED"] },
  },
  {
    method: "get",
    path: "/api/v1/scoring-jobs/{id}/report",
    id: "getScoreReport",
    summary: "Download a completed rubric score as a PDF report (A4): numbers, quotes, flags, and where it comes from.",
    scope: ["scores:read", "profiles:read"],
    params: IdParams,
    answers: { 200: ExportedFile },
    files: ["application/pdf"],
    refusals: { 404: ["JOB_NOT_FOUND"], 409: ["CONFLICT"], 410: ["INPUT_ERASED"] },
  },
  {
    method: "get",
    path: "/api/v1/scoring-jobs",
    id: "listScoringJobs",
    summary: "List jobs, the newest first.",
    scope: "scores:read",
    query: JobListQuery,
    answers: { 200: listOf(ScoringJobSummary.meta({ id: "ScoringJobSummary" })) },
  },
  {
    method: "get",
    path: "/api/v1/scoring-jobs/stats",
    id: "getScoringStats",
    summary: "Count jobs, times, tokens and costs over a window, of sandbox or of real scores.",
    scope: "scores:read",
    query: JobStatsQuery,
    answers: { 200: JobStatsResource.meta({ id: "ScoringStats" }) },
  },
  ...REVIEW_OPERATIONS,
  ...COMPARISON_OPERATIONS,
  ...BATCH_OPERATIONS,
  ...PROFILE_OPERATIONS,
  ...MEMBER_OPERATIONS,
  ...KEY_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  ...RUBRIC_OPERATIONS,
  {
    method: "get",
    path: "/api/v1/workspace",
    id: "getWorkspace",
    summary: "Read the workspace's settings: how long it keeps what, which models it allows, what it may spend.",
    scope: null,
    answers: { 200: Workspace },
  },
  {
    method: "patch",
    path: "/api/v1/workspace",
    id: "updateWorkspace",
    summary:
      "Change the workspace's settings. What is kept too long by then is deleted within the hour; a budget that is lowered below what is spent and reserved stops further calls.",
    scope: "admin",
    body: WorkspacePatch.meta({ id: "WorkspacePatch" }),
    answers: { 200: Workspace },
  },
  {
    method: "get",
    path: "/api/v1/usage",
    id: "getUsage",
    summary: "What the workspace and the calling key have spent today and this month, and how their budgets stand.",
    scope: "scores:read",
    answers: { 200: UsageResource.meta({ id: "Usage" }) },
  },
  {
    method: "get",
    path: "/api/v1/models",
    id: "listModels",
    summary: "List the models of the provider, the default first: which are allowed, what they cost, when they end.",
    scope: "scores:read",
    answers: { 200: ModelListResource.meta({ id: "ModelList" }) },
  },
  {
    method: "get",
    path: "/api/v1/me",
    id: "getMe",
    summary: "Who calls, and what they may do.",
    scope: null,
    answers: { 200: MeResource.meta({ id: "Me" }) },
  },
  {
    method: "get",
    path: "/api/v1/provider",
    id: "getProvider",
    summary: "Who answers for the models, and whom it refuses at present.",
    scope: "scores:read",
    answers: { 200: ProviderResource.meta({ id: "Provider" }) },
  },
  {
    method: "post",
    path: "/api/v1/provider/resume",
    id: "resumeProvider",
    summary: "Say that the provider answers again: what waits is sent at once.",
    scope: "admin",
    body: ResumeRequest.meta({ id: "ResumeRequest" }),
    bodyOptional: true,
    answers: { 200: ResumeResult.meta({ id: "ResumeResult" }) },
  },
  {
    method: "get",
    path: "/api/health",
    id: "getHealth",
    summary: "The process is up. The one for load balancers.",
    scope: "open",
    answers: { 200: HealthResource },
  },
  {
    method: "get",
    path: "/api/ready",
    id: "getReadiness",
    summary: "Whether database, engine and provider can be reached; 503 without one of the first two.",
    scope: "open",
    answers: { 200: ReadyResource, 503: ReadyResource },
  },
  {
    method: "get",
    path: "/api/openapi.json",
    id: "getOpenApi",
    summary: "This document.",
    scope: "open",
    answers: { 200: OpenApiResource },
  },
];

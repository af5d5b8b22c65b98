import type { z } from "zod";
import type { Scope } from "@/lib/domain/access";
import { ProfileInput, ProfileListQuery, ProfileResource, ProfileSummary } from "./contracts/profiles";
import { HealthResource, MeResource, ReadyResource } from "./contracts/rest";
import { RubricListQuery, RubricResource, RubricSummary } from "./contracts/rubrics";
import {
  JobInput,
  JobListQuery,
  RetryAccepted,
  RetryRequest,
  ScoreAccepted,
  ScoreRequest,
  ScoringJobResource,
  ScoringJobSummary,
} from "./contracts/scoring";
import { IdParams, listOf, NoBody } from "./contracts/shared";

/** One route and method, as the document describes it. A test holds this table against the files under `app/api`. */
export interface Operation {
  method: "get" | "post";
  path: string;
  id: string;
  summary: string;
  /** null: any known caller; "open": no credentials. */
  scope: Scope | readonly Scope[] | null | "open";
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  bodyOptional?: boolean;
  /** The good answers, by status. */
  answers: Record<number, z.ZodType>;
  /** Statuses of refusals beside those that every operation may give. */
  refusals?: number[];
}

const Job = ScoringJobResource.meta({ id: "ScoringJob" });
const ProfileAnswer = ProfileResource.meta({ id: "Profile" });

export const OPERATIONS: readonly Operation[] = [
  {
    method: "post",
    path: "/api/v1/profiles/{id}/score",
    id: "scoreProfile",
    summary: "Ask for a score. The job runs in the background: follow `Location`.",
    scope: "scores:write",
    params: IdParams,
    body: ScoreRequest.meta({ id: "ScoreRequest" }),
    answers: { 202: ScoreAccepted.meta({ id: "ScoreAccepted" }) },
    refusals: [404, 409],
  },
  {
    method: "get",
    path: "/api/v1/scoring-jobs/{id}",
    id: "getScoringJob",
    summary: "Read a job: its status, its calls, and its result or its error.",
    scope: "scores:read",
    params: IdParams,
    answers: { 200: Job },
    refusals: [404],
  },
  {
    method: "post",
    path: "/api/v1/scoring-jobs/{id}/retry",
    id: "retryScoringJob",
    summary: "Run a failed job again with its stored parameters; at most five times.",
    scope: "scores:write",
    params: IdParams,
    body: RetryRequest.meta({ id: "RetryRequest" }),
    bodyOptional: true,
    answers: { 202: RetryAccepted.meta({ id: "RetryAccepted" }) },
    refusals: [404, 409],
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
    refusals: [404, 409],
  },
  {
    method: "get",
    path: "/api/v1/scoring-jobs/{id}/input",
    id: "getScoringJobInput",
    summary: "Read the exact text that was scored, and what the model was sent.",
    scope: ["scores:read", "profiles:read"],
    params: IdParams,
    answers: { 200: JobInput.meta({ id: "ScoringJobInput" }) },
    refusals: [404, 410],
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
    method: "post",
    path: "/api/v1/profiles",
    id: "saveProfile",
    summary: "Store a profile (201), or replace the one with its `external_id` or LinkedIn page (200).",
    scope: "profiles:write",
    body: ProfileInput.meta({ id: "ProfileInput" }),
    answers: { 200: ProfileAnswer, 201: ProfileAnswer },
    refusals: [409],
  },
  {
    method: "get",
    path: "/api/v1/profiles",
    id: "listProfiles",
    summary: "List profiles, each with its latest score.",
    scope: "profiles:read",
    query: ProfileListQuery,
    answers: { 200: listOf(ProfileSummary.meta({ id: "ProfileSummary" })) },
  },
  {
    method: "get",
    path: "/api/v1/profiles/{id}",
    id: "getProfile",
    summary: "Read a profile.",
    scope: "profiles:read",
    params: IdParams,
    answers: { 200: ProfileAnswer },
    refusals: [404],
  },
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
    answers: {},
  },
];

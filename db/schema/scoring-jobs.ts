import { type SQLWrapper, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { JobErrorCode } from "@/lib/domain/errors";
import type { ParsedScore, Usage } from "@/lib/domain/parsed-score";
import { CALL_OUTCOMES, CALL_PURPOSES, type Flag, JOB_STATUSES, WAITING_REASONS } from "@/lib/domain/scoring-job";
import { instant, workspaceId } from "./columns";
import { apiKeys, serviceAccounts, users } from "./identity";
import { profiles } from "./profiles";
import { rubrics, rubricVersions } from "./rubrics";
import { scoringBatches } from "./scoring-batches";

const micros = (name: string) => bigint(name, { mode: "number" });

/** When a job settled; null while it hasn't. */
export const settledAt = (job: { completedAt: SQLWrapper; failedAt: SQLWrapper; cancelledAt: SQLWrapper }) =>
  sql`coalesce(${job.completedAt}, ${job.failedAt}, ${job.cancelledAt})`;

/** Whether a call still holds something that the model said. */
export const holdsReply = (call: { rawReply: SQLWrapper; parsedReply: SQLWrapper; verdict: SQLWrapper }) =>
  sql`(${call.rawReply} is not null or ${call.parsedReply} is not null or ${call.verdict} is not null)`;

/** What a caller asked for, with everything pinned that the run needs. Money is integer micro-dollars. */
export const scoringJobs = pgTable(
  "scoring_jobs",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    profileId: uuid("profile_id")
      .notNull()
      .references(() => profiles.id),
    kind: text("kind", { enum: ["rubric", "free_form"] }).notNull(),
    status: text("status", { enum: JOB_STATUSES }).notNull().default("pending"),
    rubricId: uuid("rubric_id").references(() => rubrics.id),
    rubricVersionId: uuid("rubric_version_id").references(() => rubricVersions.id),
    prompt: text("prompt"),
    /** JSON Schema that a free prompt's answer keeps to; null: any object. */
    responseSchema: jsonb("response_schema").$type<Record<string, unknown>>(),
    model: text("model").notNull(),
    maxTokens: integer("max_tokens"),
    temperature: doublePrecision("temperature"),
    samples: integer("samples").notNull().default(1),
    inputSha256: text("input_sha256").notNull(),
    asOf: text("as_of").notNull(),
    redaction: boolean("redaction").notNull(),
    promptTemplate: text("prompt_template").notNull(),
    scorerVersion: text("scorer_version").notNull(),
    providerBaseUrl: text("provider_base_url").notNull(),
    sandbox: boolean("sandbox").notNull(),
    createdByUser: uuid("created_by_user").references(() => users.id, { onDelete: "set null" }),
    createdByKey: uuid("created_by_key").references(() => apiKeys.id, { onDelete: "set null" }),
    /** Whose job it is, where a key made it: a successor of the key sees it, too. */
    createdByAccount: uuid("created_by_account").references(() => serviceAccounts.id, { onDelete: "set null" }),
    /** The batch that it is of. */
    batchId: uuid("batch_id").references(() => scoringBatches.id, { onDelete: "set null" }),
    /** Hash of everything that an identical request shares; null: its result is nobody else's. */
    reuseKey: text("reuse_key"),
    /** The job whose result this one gives again. No reference: it stays named when that one is deleted. */
    reusedFrom: uuid("reused_from"),
    /** The job of the same input whose result this one waits for. It is never dispatched itself. */
    leaderId: uuid("leader_id").references((): AnyPgColumn => scoringJobs.id, { onDelete: "set null" }),

    retryCount: integer("retry_count").notNull().default(0),
    runNumber: integer("run_number").notNull().default(1),
    /** The engine's run that holds the job; every later write names it. */
    runOwner: text("run_owner"),
    leaseUntil: instant("lease_until"),
    /** Raised each time that the event is sent again: the engine drops a second event of one id. */
    dispatch: integer("dispatch").notNull().default(1),
    dispatchedAt: instant("dispatched_at").notNull().defaultNow(),
    /** The engine took the event. */
    acceptedAt: instant("accepted_at"),
    recoveries: integer("recoveries").notNull().default(0),
    waitingReason: text("waiting_reason", { enum: WAITING_REASONS }),
    step: text("step", { enum: ["waiting", "asking_model", "checking_evidence"] })
      .notNull()
      .default("waiting"),
    /** Raised by every change that a reader can see. */
    version: integer("version").notNull().default(1),

    /** End of the window in which the run took its point of the profile: a failure gives it back there. */
    pointUntil: instant("point_until"),

    estimatedCostMicros: micros("estimated_cost_micros"),
    maxCostMicros: micros("max_cost_micros"),
    /** What the caller lets all runs together cost; null: no limit. */
    costLimitMicros: micros("cost_limit_micros"),
    estimatedSeconds: integer("estimated_seconds").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    pendingSince: instant("pending_since").notNull().defaultNow(),
    startedAt: instant("started_at"),
    /** Of the time since `started_at`: what the run waited on the provider's word. Its ceiling does not count it. */
    waitedSeconds: integer("waited_seconds").notNull().default(0),
    completedAt: instant("completed_at"),
    failedAt: instant("failed_at"),
    cancelledAt: instant("cancelled_at"),
    erasedAt: instant("erased_at"),

    parsedScore: jsonb("parsed_score").$type<ParsedScore | Record<string, unknown>>(),
    /** The score of the text with the suspicious span, where there was one. Shown, never official. */
    scoreWithSpan: jsonb("score_with_span").$type<ParsedScore>(),
    llmResponse: text("llm_response"),
    modelUsed: text("model_used"),
    usage: jsonb("usage").$type<Usage>(),
    flags: text("flags").array().$type<Flag[]>().notNull().default([]),
    /** Thousandths of a point, 0–10,000; for lists and sorting. */
    overallThousandths: integer("overall_thousandths"),
    coverageThousandths: integer("coverage_thousandths"),
    parameters: jsonb("parameters").$type<Record<string, unknown>>().notNull().default({}),

    errorCode: text("error_code").$type<JobErrorCode>(),
    errorMessage: text("error_message"),
    errorRetryable: boolean("error_retryable"),
    errorRetryAfter: instant("error_retry_after"),
  },
  (table) => [
    // The job list, newest first. Indexes are walked backwards for that: `.desc()` would put NULLs where no query does.
    index("scoring_jobs_created_idx").on(table.workspaceId, table.createdAt, table.id),
    // The job list filtered by status (failures, unfinished), newest first.
    index("scoring_jobs_status_idx").on(table.workspaceId, table.status, table.createdAt, table.id),
    // A profile's history, and the latest score of each row of the profile list.
    index("scoring_jobs_profile_idx").on(table.workspaceId, table.profileId, table.createdAt, table.id),
    // What one service account made: all that a key with own_jobs_only sees.
    index("scoring_jobs_account_idx")
      .on(table.workspaceId, table.createdByAccount, table.createdAt, table.id)
      .where(sql`${table.createdByAccount} is not null`),
    // A rubric's jobs.
    index("scoring_jobs_rubric_idx").on(table.workspaceId, table.rubricId, table.createdAt, table.id),
    // A batch's jobs.
    index("scoring_jobs_batch_idx")
      .on(table.batchId, table.createdAt, table.id)
      .where(sql`${table.batchId} is not null`),
    // Jobs that failed for one cause, newest first.
    index("scoring_jobs_error_idx")
      .on(table.workspaceId, table.errorCode, table.createdAt, table.id)
      .where(sql`${table.errorCode} is not null`),
    // Whether a version may be deleted.
    index("scoring_jobs_rubric_version_idx").on(table.workspaceId, table.rubricVersionId),
    // The sweeps look at unfinished jobs of all workspaces; they are few.
    index("scoring_jobs_pending_idx").on(table.dispatchedAt).where(sql`${table.status} = 'pending'`),
    index("scoring_jobs_processing_idx").on(table.leaseUntil).where(sql`${table.status} = 'processing'`),
    // What was asked before: an answer to give again, or a job to wait for.
    index("scoring_jobs_reuse_idx")
      .on(table.workspaceId, table.reuseKey, table.createdAt)
      .where(sql`${table.reuseKey} is not null`),
    // Who waits for a job, when it settles.
    index("scoring_jobs_leader_idx").on(table.leaderId).where(sql`${table.leaderId} is not null`),
    check(
      "scoring_jobs_follows_pending",
      sql`${table.leaderId} is null or (${table.status} = 'pending' and ${table.leaderId} <> ${table.id})`,
    ),
    check("scoring_jobs_reused_completed", sql`${table.reusedFrom} is null or ${table.status} = 'completed'`),
    // Jobs are deleted when their time is over.
    index("scoring_jobs_settled_idx")
      .on(settledAt(table))
      .where(sql`${table.status} in ('completed', 'failed', 'cancelled')`),
    check(
      "scoring_jobs_status_set",
      sql`${table.status} in ('pending', 'processing', 'completed', 'failed', 'cancelled')`,
    ),
    check(
      "scoring_jobs_question",
      sql`(${table.kind} = 'rubric' and ${table.rubricVersionId} is not null and ${table.prompt} is null)
        or (${table.kind} = 'free_form' and ${table.rubricVersionId} is null and (length(btrim(${table.prompt})) > 0 or ${table.erasedAt} is not null))`,
    ),
    check("scoring_jobs_retry_count", sql`${table.retryCount} between 0 and 5`),
    check("scoring_jobs_run_number", sql`${table.runNumber} = ${table.retryCount} + 1`),
    check("scoring_jobs_cost_limit", sql`${table.costLimitMicros} > 0`),
    check("scoring_jobs_samples", sql`${table.samples} in (1, 3, 5)`),
    check("scoring_jobs_overall_bounds", sql`${table.overallThousandths} between 0 and 10000`),
    check("scoring_jobs_coverage_bounds", sql`${table.coverageThousandths} between 0 and 1000`),
    check(
      "scoring_jobs_status_times",
      sql`case ${table.status}
        when 'processing' then ${table.runOwner} is not null and ${table.leaseUntil} is not null and ${table.startedAt} is not null
        when 'completed' then ${table.completedAt} is not null
        when 'failed' then ${table.failedAt} is not null and ${table.errorCode} is not null
        when 'cancelled' then ${table.cancelledAt} is not null
        else true end`,
    ),
  ],
);

/**
 * Each profile's latest completed rubric job, of the sandbox and of real models: the list sorts by it. Kept by a trigger
 * on `scoring_jobs`, so that no writer can forget it; nothing else writes here.
 */
export const latestScores = pgTable(
  "latest_scores",
  {
    workspaceId: workspaceId(),
    // No reference: it would lock the profile while the job is locked, against the order of an erasure.
    profileId: uuid("profile_id").notNull(),
    sandbox: boolean("sandbox").notNull(),
    jobId: uuid("job_id")
      .notNull()
      .references(() => scoringJobs.id, { onDelete: "cascade" }),
    overallThousandths: integer("overall_thousandths"),
    completedAt: instant("completed_at").notNull(),
    rubricId: uuid("rubric_id"),
    /** When the job was made, and the profile's text frozen: a later change of the profile makes the score stale. */
    requestedAt: instant("requested_at").notNull(),
    /** Each criterion's number, thousandths, by its id; those without a number are left out. */
    criteria: jsonb("criteria").$type<Record<string, number>>().notNull().default({}),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.profileId, table.sandbox] }),
    uniqueIndex("latest_scores_job_key").on(table.jobId),
    index("latest_scores_overall_idx").on(table.workspaceId, table.sandbox, table.overallThousandths, table.profileId),
    index("latest_scores_rubric_idx").on(table.workspaceId, table.sandbox, table.rubricId),
  ],
);

/** The ledger: one row a request to the model, committed before the request leaves. It outlives its job. */
export const modelCalls = pgTable(
  "model_calls",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    /** No reference: a job is deleted when its time is over, what it cost stays countable. */
    jobId: uuid("job_id").notNull(),
    sandbox: boolean("sandbox").notNull(),
    createdByKey: uuid("created_by_key"),
    createdByAccount: uuid("created_by_account"),
    run: integer("run").notNull(),
    number: integer("number").notNull(),
    /** The step of the run that made the call; a step that is tried again makes another call of the same key. */
    stepKey: text("step_key").notNull(),
    purpose: text("purpose", { enum: CALL_PURPOSES }).notNull(),
    model: text("model").notNull(),
    boundary: text("boundary").notNull(),
    startedAt: instant("started_at").notNull().defaultNow(),
    endedAt: instant("ended_at"),
    outcome: text("outcome", { enum: CALL_OUTCOMES }),
    errorCode: text("error_code").$type<JobErrorCode>(),
    httpStatus: integer("http_status"),
    providerRequestId: text("provider_request_id"),
    latencyMs: integer("latency_ms"),
    usage: jsonb("usage").$type<Usage>(),
    costMicros: micros("cost_micros"),
    /** What it could cost at most, reckoned before it left; null where no price is known. */
    maxCostMicros: micros("max_cost_micros"),
    modelUsed: text("model_used"),
    finishReason: text("finish_reason"),
    rawReply: text("raw_reply"),
    /** What the step came to, so that a step run again after a lost answer returns the same. */
    verdict: jsonb("verdict").$type<Record<string, unknown>>(),
    parsedReply: jsonb("parsed_reply").$type<Record<string, unknown>>(),
  },
  (table) => [
    // The ledger of a job in order; also keeps two workers from taking one number.
    uniqueIndex("model_calls_number_key").on(table.jobId, table.run, table.number),
    index("model_calls_workspace_idx").on(table.workspaceId, table.startedAt),
    // The sweep looks for calls whose process died; few are open.
    index("model_calls_open_idx").on(table.startedAt).where(sql`${table.outcome} is null`),
    // Replies are deleted when their time is over.
    index("model_calls_replies_idx").on(table.endedAt).where(holdsReply(table)),
    check("model_calls_number_positive", sql`${table.number} > 0 and ${table.run} > 0`),
    check("model_calls_ended", sql`(${table.outcome} is null) = (${table.endedAt} is null)`),
    check("model_calls_cost", sql`${table.costMicros} >= 0`),
  ],
);

CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"own_jobs_only" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_hash_sha256" CHECK ("api_keys"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('admin', 'recruiter', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	CONSTRAINT "users_email_lowercase" CHECK ("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"event" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"processed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"workspace_id" uuid NOT NULL,
	"profile_id" uuid NOT NULL,
	"erased_by" uuid,
	"erased_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasures_workspace_id_profile_id_pk" PRIMARY KEY("workspace_id","profile_id")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"document" jsonb,
	"full_name" text NOT NULL,
	"sort_name" text NOT NULL,
	"headline" text,
	"current_title" text,
	"current_company" text,
	"location" text,
	"external_id" text,
	"linkedin_url" text,
	"search_text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "profiles_erased_holds_nothing" CHECK (("profiles"."erased_at" is null) = ("profiles"."document" is not null))
);
--> statement-breakpoint
CREATE TABLE "scored_texts" (
	"workspace_id" uuid NOT NULL,
	"profile_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"text" text NOT NULL,
	"segments" jsonb NOT NULL,
	"redactions" jsonb NOT NULL,
	"flagged_spans" jsonb NOT NULL,
	"shortened" boolean NOT NULL,
	"tokens" integer NOT NULL,
	"freeze_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scored_texts_workspace_id_profile_id_sha256_pk" PRIMARY KEY("workspace_id","profile_id","sha256"),
	CONSTRAINT "scored_texts_sha256" CHECK ("scored_texts"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "rubric_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"rubric_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "rubric_versions_number_positive" CHECK ("rubric_versions"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "rubrics" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"description" text DEFAULT '' NOT NULL,
	"published_version_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rubrics_role" CHECK ("rubrics"."role" in ('CIO', 'CTO', 'CISO'))
);
--> statement-breakpoint
CREATE TABLE "model_calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"number" integer NOT NULL,
	"step_key" text NOT NULL,
	"purpose" text NOT NULL,
	"model" text NOT NULL,
	"boundary" text NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"error_code" text,
	"http_status" integer,
	"provider_request_id" text,
	"latency_ms" integer,
	"usage" jsonb,
	"cost_micros" bigint,
	"model_used" text,
	"finish_reason" text,
	"raw_reply" text,
	"verdict" jsonb,
	"parsed_reply" jsonb,
	CONSTRAINT "model_calls_number_positive" CHECK ("model_calls"."number" > 0 and "model_calls"."run" > 0),
	CONSTRAINT "model_calls_ended" CHECK (("model_calls"."outcome" is null) = ("model_calls"."ended_at" is null)),
	CONSTRAINT "model_calls_cost" CHECK ("model_calls"."cost_micros" >= 0)
);
--> statement-breakpoint
CREATE TABLE "scoring_jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"profile_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"rubric_id" uuid,
	"rubric_version_id" uuid,
	"prompt" text,
	"model" text NOT NULL,
	"max_tokens" integer,
	"temperature" double precision,
	"samples" integer DEFAULT 1 NOT NULL,
	"input_sha256" text NOT NULL,
	"as_of" text NOT NULL,
	"redaction" boolean NOT NULL,
	"prompt_template" text NOT NULL,
	"scorer_version" text NOT NULL,
	"provider_base_url" text NOT NULL,
	"sandbox" boolean NOT NULL,
	"created_by_user" uuid,
	"created_by_key" uuid,
	"retry_count" integer DEFAULT 0 NOT NULL,
	"run_number" integer DEFAULT 1 NOT NULL,
	"run_owner" text,
	"lease_until" timestamp (3) with time zone,
	"dispatch" integer DEFAULT 1 NOT NULL,
	"dispatched_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"recoveries" integer DEFAULT 0 NOT NULL,
	"waiting_reason" text,
	"step" text DEFAULT 'waiting' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"estimated_cost_micros" bigint,
	"max_cost_micros" bigint,
	"estimated_seconds" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"pending_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	"parsed_score" jsonb,
	"score_with_span" jsonb,
	"llm_response" text,
	"model_used" text,
	"usage" jsonb,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"overall_thousandths" integer,
	"coverage_thousandths" integer,
	"parameters" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"error_code" text,
	"error_message" text,
	"error_retryable" boolean,
	"error_retry_after" timestamp (3) with time zone,
	CONSTRAINT "scoring_jobs_status_set" CHECK ("scoring_jobs"."status" in ('pending', 'processing', 'completed', 'failed', 'cancelled')),
	CONSTRAINT "scoring_jobs_question" CHECK (("scoring_jobs"."kind" = 'rubric' and "scoring_jobs"."rubric_version_id" is not null and "scoring_jobs"."prompt" is null)
        or ("scoring_jobs"."kind" = 'free_form' and "scoring_jobs"."rubric_version_id" is null and (length(btrim("scoring_jobs"."prompt")) > 0 or "scoring_jobs"."erased_at" is not null))),
	CONSTRAINT "scoring_jobs_retry_count" CHECK ("scoring_jobs"."retry_count" between 0 and 5),
	CONSTRAINT "scoring_jobs_run_number" CHECK ("scoring_jobs"."run_number" = "scoring_jobs"."retry_count" + 1),
	CONSTRAINT "scoring_jobs_samples" CHECK ("scoring_jobs"."samples" in (1, 3, 5)),
	CONSTRAINT "scoring_jobs_overall_bounds" CHECK ("scoring_jobs"."overall_thousandths" between 0 and 10000),
	CONSTRAINT "scoring_jobs_coverage_bounds" CHECK ("scoring_jobs"."coverage_thousandths" between 0 and 1000),
	CONSTRAINT "scoring_jobs_status_times" CHECK (case "scoring_jobs"."status"
        when 'processing' then "scoring_jobs"."run_owner" is not null and "scoring_jobs"."lease_until" is not null and "scoring_jobs"."started_at" is not null
        when 'completed' then "scoring_jobs"."completed_at" is not null
        when 'failed' then "scoring_jobs"."failed_at" is not null and "scoring_jobs"."error_code" is not null
        when 'cancelled' then "scoring_jobs"."cancelled_at" is not null
        else true end)
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"allowed_models" text[] DEFAULT '{}' NOT NULL,
	"default_model" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_erased_by_users_id_fk" FOREIGN KEY ("erased_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scored_texts" ADD CONSTRAINT "scored_texts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scored_texts" ADD CONSTRAINT "scored_texts_profile_id_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_versions" ADD CONSTRAINT "rubric_versions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_versions" ADD CONSTRAINT "rubric_versions_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_published_version_id_rubric_versions_id_fk" FOREIGN KEY ("published_version_id") REFERENCES "public"."rubric_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_job_id_scoring_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."scoring_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_profile_id_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."profiles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_rubric_version_id_rubric_versions_id_fk" FOREIGN KEY ("rubric_version_id") REFERENCES "public"."rubric_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_created_by_user_users_id_fk" FOREIGN KEY ("created_by_user") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_created_by_key_api_keys_id_fk" FOREIGN KEY ("created_by_key") REFERENCES "public"."api_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "api_keys_workspace_idx" ON "api_keys" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "memberships_user_idx" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "outbox_unprocessed_idx" ON "outbox" USING btree ("id") WHERE "outbox"."processed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_external_id_key" ON "profiles" USING btree ("workspace_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_linkedin_url_key" ON "profiles" USING btree ("workspace_id","linkedin_url");--> statement-breakpoint
CREATE INDEX "profiles_created_idx" ON "profiles" USING btree ("workspace_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "profiles_name_idx" ON "profiles" USING btree ("workspace_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "scored_texts_freeze_key_idx" ON "scored_texts" USING btree ("workspace_id","profile_id","freeze_key");--> statement-breakpoint
CREATE UNIQUE INDEX "rubric_versions_number_key" ON "rubric_versions" USING btree ("rubric_id","number");--> statement-breakpoint
CREATE INDEX "rubric_versions_workspace_idx" ON "rubric_versions" USING btree ("workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rubrics_published_role_key" ON "rubrics" USING btree ("workspace_id","role") WHERE "rubrics"."published_version_id" is not null;--> statement-breakpoint
CREATE INDEX "rubrics_workspace_idx" ON "rubrics" USING btree ("workspace_id","name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "model_calls_number_key" ON "model_calls" USING btree ("job_id","run","number");--> statement-breakpoint
CREATE INDEX "model_calls_workspace_idx" ON "model_calls" USING btree ("workspace_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "scoring_jobs_created_idx" ON "scoring_jobs" USING btree ("workspace_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "scoring_jobs_status_idx" ON "scoring_jobs" USING btree ("workspace_id","status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "scoring_jobs_profile_idx" ON "scoring_jobs" USING btree ("workspace_id","profile_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "scoring_jobs_rubric_idx" ON "scoring_jobs" USING btree ("workspace_id","rubric_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "scoring_jobs_pending_idx" ON "scoring_jobs" USING btree ("dispatched_at") WHERE "scoring_jobs"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "scoring_jobs_processing_idx" ON "scoring_jobs" USING btree ("lease_until") WHERE "scoring_jobs"."status" = 'processing';
ALTER TABLE "workspaces" ADD COLUMN "reply_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "failed_job_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "score_days" integer DEFAULT 1461 NOT NULL;--> statement-breakpoint
CREATE INDEX "outbox_processed_idx" ON "outbox" USING btree ("processed_at") WHERE "outbox"."processed_at" is not null;--> statement-breakpoint
CREATE INDEX "model_calls_replies_idx" ON "model_calls" USING btree ("ended_at") WHERE ("model_calls"."raw_reply" is not null or "model_calls"."parsed_reply" is not null or "model_calls"."verdict" is not null);--> statement-breakpoint
CREATE INDEX "scoring_jobs_settled_idx" ON "scoring_jobs" USING btree (coalesce("completed_at", "failed_at", "cancelled_at")) WHERE "scoring_jobs"."status" in ('completed', 'failed', 'cancelled');--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_retention_days" CHECK (least("workspaces"."reply_days", "workspaces"."failed_job_days", "workspaces"."score_days") >= 1
        and greatest("workspaces"."reply_days", "workspaces"."failed_job_days", "workspaces"."score_days") <= 3653);--> statement-breakpoint
-- A workspace chooses for itself; the rest of its row is the operator's.
GRANT UPDATE ("reply_days", "failed_job_days", "score_days") ON "workspaces" TO assay_app;

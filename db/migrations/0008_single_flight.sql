ALTER TABLE "scoring_jobs" ADD COLUMN "reuse_key" text;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD COLUMN "reused_from" uuid;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD COLUMN "leader_id" uuid;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_leader_id_scoring_jobs_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."scoring_jobs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scoring_jobs_reuse_idx" ON "scoring_jobs" USING btree ("workspace_id","reuse_key","created_at" DESC NULLS LAST) WHERE "scoring_jobs"."reuse_key" is not null;--> statement-breakpoint
CREATE INDEX "scoring_jobs_leader_idx" ON "scoring_jobs" USING btree ("leader_id") WHERE "scoring_jobs"."leader_id" is not null;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_follows_pending" CHECK ("scoring_jobs"."leader_id" is null or ("scoring_jobs"."status" = 'pending' and "scoring_jobs"."leader_id" <> "scoring_jobs"."id"));--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_reused_completed" CHECK ("scoring_jobs"."reused_from" is null or "scoring_jobs"."status" = 'completed');
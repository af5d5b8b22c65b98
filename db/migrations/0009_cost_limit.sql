ALTER TABLE "model_calls" ADD COLUMN "max_cost_micros" bigint;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD COLUMN "cost_limit_micros" bigint;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_cost_limit" CHECK ("scoring_jobs"."cost_limit_micros" > 0);
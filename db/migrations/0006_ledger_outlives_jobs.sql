-- What a job cost stays countable after the job was deleted: the ledger keeps its rows, and what statistics ask of them.
ALTER TABLE "model_calls" DROP CONSTRAINT "model_calls_job_id_scoring_jobs_id_fk";
--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "sandbox" boolean;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "created_by_key" uuid;--> statement-breakpoint
-- Row-level security is forced: whoever owns the tables sees no rows of them.
SET LOCAL ROLE assay_system;--> statement-breakpoint
UPDATE "model_calls" c SET "sandbox" = j."sandbox", "created_by_key" = j."created_by_key"
  FROM "scoring_jobs" j WHERE j."id" = c."job_id";--> statement-breakpoint
RESET ROLE;--> statement-breakpoint
ALTER TABLE "model_calls" ALTER COLUMN "sandbox" SET NOT NULL;

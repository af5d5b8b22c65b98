CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
CREATE TABLE "latest_scores" (
	"workspace_id" uuid NOT NULL,
	"profile_id" uuid NOT NULL,
	"sandbox" boolean NOT NULL,
	"job_id" uuid NOT NULL,
	"overall_thousandths" integer,
	"completed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "latest_scores_workspace_id_profile_id_sandbox_pk" PRIMARY KEY("workspace_id","profile_id","sandbox")
);
--> statement-breakpoint
DROP INDEX "consistency_runs_latest_idx";--> statement-breakpoint
DROP INDEX "account_links_workspace_idx";--> statement-breakpoint
DROP INDEX "profiles_created_idx";--> statement-breakpoint
DROP INDEX "model_calls_workspace_idx";--> statement-breakpoint
DROP INDEX "scoring_jobs_created_idx";--> statement-breakpoint
DROP INDEX "scoring_jobs_status_idx";--> statement-breakpoint
DROP INDEX "scoring_jobs_profile_idx";--> statement-breakpoint
DROP INDEX "scoring_jobs_rubric_idx";--> statement-breakpoint
DROP INDEX "scoring_jobs_reuse_idx";--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "search_words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "latest_scores" ADD CONSTRAINT "latest_scores_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "latest_scores" ADD CONSTRAINT "latest_scores_job_id_scoring_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."scoring_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "latest_scores_job_key" ON "latest_scores" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "latest_scores_overall_idx" ON "latest_scores" USING btree ("workspace_id","sandbox","overall_thousandths","profile_id");--> statement-breakpoint
CREATE INDEX "profiles_id_idx" ON "profiles" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "profiles_search_idx" ON "profiles" USING gin ("workspace_id","search_words");--> statement-breakpoint
CREATE INDEX "scoring_jobs_error_idx" ON "scoring_jobs" USING btree ("workspace_id","error_code","created_at","id") WHERE "scoring_jobs"."error_code" is not null;--> statement-breakpoint
CREATE INDEX "scoring_jobs_rubric_version_idx" ON "scoring_jobs" USING btree ("workspace_id","rubric_version_id");--> statement-breakpoint
CREATE INDEX "consistency_runs_latest_idx" ON "consistency_runs" USING btree ("workspace_id","rubric_version_id","model","created_at");--> statement-breakpoint
CREATE INDEX "account_links_workspace_idx" ON "account_links" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "profiles_created_idx" ON "profiles" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "model_calls_workspace_idx" ON "model_calls" USING btree ("workspace_id","started_at");--> statement-breakpoint
CREATE INDEX "scoring_jobs_created_idx" ON "scoring_jobs" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_jobs_status_idx" ON "scoring_jobs" USING btree ("workspace_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_jobs_profile_idx" ON "scoring_jobs" USING btree ("workspace_id","profile_id","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_jobs_rubric_idx" ON "scoring_jobs" USING btree ("workspace_id","rubric_id","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_jobs_reuse_idx" ON "scoring_jobs" USING btree ("workspace_id","reuse_key","created_at") WHERE "scoring_jobs"."reuse_key" is not null;--> statement-breakpoint
ALTER TABLE "profiles" ALTER COLUMN "search_words" DROP DEFAULT;
--> statement-breakpoint
-- Rows stay narrow, for lists that walk over many: the document moves out of line, the words don't.
ALTER TABLE "profiles" SET (toast_tuple_target = 512);
--> statement-breakpoint
ALTER TABLE "profiles" ALTER COLUMN "search_words" SET STORAGE MAIN;
--> statement-breakpoint
ALTER TABLE latest_scores ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE latest_scores FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system_all ON latest_scores TO assay_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY own_workspace ON latest_scores TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
--> statement-breakpoint
CREATE FUNCTION keep_latest_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.erased_at IS NOT NULL THEN
    DELETE FROM latest_scores WHERE job_id = NEW.id;
  ELSE
    INSERT INTO latest_scores AS kept (workspace_id, profile_id, sandbox, job_id, overall_thousandths, completed_at)
    VALUES (NEW.workspace_id, NEW.profile_id, NEW.sandbox, NEW.id, NEW.overall_thousandths, NEW.completed_at)
    ON CONFLICT (workspace_id, profile_id, sandbox) DO UPDATE
    SET job_id = EXCLUDED.job_id, overall_thousandths = EXCLUDED.overall_thousandths, completed_at = EXCLUDED.completed_at
    WHERE (kept.completed_at, kept.job_id) <= (EXCLUDED.completed_at, EXCLUDED.job_id);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER scoring_jobs_latest_score
  AFTER INSERT OR UPDATE OF status, erased_at, overall_thousandths, completed_at, sandbox ON scoring_jobs
  FOR EACH ROW WHEN (NEW.kind = 'rubric' AND NEW.status = 'completed') EXECUTE FUNCTION keep_latest_score();
--> statement-breakpoint
-- Search operators may leak what they compare, so that row-level security keeps them from using an index. A view of the
-- role that sees all, which names the workspace as the policies do, is planned freely. What is joined to it must be one too:
-- an equality with a policy's workspace would bring the barrier back.
CREATE SCHEMA assay_search AUTHORIZATION assay_system;
--> statement-breakpoint
SET LOCAL ROLE assay_system;
--> statement-breakpoint
CREATE VIEW assay_search.profiles AS
  SELECT id, workspace_id, full_name, sort_name, headline, current_title, current_company, location, created_at, updated_at,
    search_words
  FROM public.profiles
  WHERE workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid AND erased_at IS NULL;
--> statement-breakpoint
CREATE VIEW assay_search.latest_scores AS
  SELECT workspace_id, profile_id, sandbox, job_id, overall_thousandths
  FROM public.latest_scores
  WHERE workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid;
--> statement-breakpoint
GRANT USAGE ON SCHEMA assay_search TO assay_app;
--> statement-breakpoint
GRANT SELECT ON assay_search.profiles, assay_search.latest_scores TO assay_app;
--> statement-breakpoint
-- What is there already: folded as well as SQL can; each profile's next change does it anew.
UPDATE profiles SET search_words = coalesce((
  SELECT array_to_tsvector(array_agg(DISTINCT left(word, 40)))
  FROM regexp_split_to_table(
    lower(regexp_replace(normalize(search_text || ' ' || coalesce(document ->> 'skills', ''), NFKD), '[\u0300-\u036f]', '', 'g')),
    '[^[:alnum:]]+') AS word
  WHERE word <> ''), '')
WHERE erased_at IS NULL;
--> statement-breakpoint
INSERT INTO latest_scores (workspace_id, profile_id, sandbox, job_id, overall_thousandths, completed_at)
SELECT DISTINCT ON (workspace_id, profile_id, sandbox)
  workspace_id, profile_id, sandbox, id, overall_thousandths, completed_at
FROM scoring_jobs
WHERE kind = 'rubric' AND status = 'completed' AND erased_at IS NULL
ORDER BY workspace_id, profile_id, sandbox, completed_at DESC, id DESC;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "profiles" DROP COLUMN "search_text";
ALTER TABLE "profiles" ADD COLUMN "title_words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "location_words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ALTER COLUMN "title_words" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "profiles" ALTER COLUMN "location_words" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "latest_scores" ADD COLUMN "rubric_id" uuid;--> statement-breakpoint
ALTER TABLE "latest_scores" ADD COLUMN "requested_at" timestamp (3) with time zone;--> statement-breakpoint
SET LOCAL ROLE assay_system;
--> statement-breakpoint
-- Folded as well as SQL can, as in 0012; each profile's next change does it anew.
UPDATE profiles SET title_words = coalesce(words.title, ''), location_words = coalesce(words.place, '')
FROM (
  SELECT id,
    (SELECT array_to_tsvector(array_agg(DISTINCT left(word, 40))) FROM regexp_split_to_table(
      lower(regexp_replace(normalize(coalesce(current_title, ''), NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+') AS word
      WHERE word <> '') AS title,
    (SELECT array_to_tsvector(array_agg(DISTINCT left(word, 40))) FROM regexp_split_to_table(
      lower(regexp_replace(normalize(coalesce(location, ''), NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+') AS word
      WHERE word <> '') AS place
  FROM profiles WHERE erased_at IS NULL
) words
WHERE words.id = profiles.id;
--> statement-breakpoint
UPDATE latest_scores SET rubric_id = job.rubric_id, requested_at = job.created_at
FROM scoring_jobs job WHERE job.id = latest_scores.job_id;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "latest_scores" ALTER COLUMN "requested_at" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "profiles_title_idx" ON "profiles" USING gin ("workspace_id","title_words");--> statement-breakpoint
CREATE INDEX "profiles_location_idx" ON "profiles" USING gin ("workspace_id","location_words");--> statement-breakpoint
CREATE INDEX "latest_scores_rubric_idx" ON "latest_scores" USING btree ("workspace_id","sandbox","rubric_id");
--> statement-breakpoint
ALTER TABLE "profiles" ALTER COLUMN "title_words" SET STORAGE MAIN;--> statement-breakpoint
ALTER TABLE "profiles" ALTER COLUMN "location_words" SET STORAGE MAIN;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_latest_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.erased_at IS NOT NULL THEN
    DELETE FROM latest_scores WHERE job_id = NEW.id;
  ELSE
    INSERT INTO latest_scores AS kept
      (workspace_id, profile_id, sandbox, job_id, overall_thousandths, completed_at, rubric_id, requested_at)
    VALUES (NEW.workspace_id, NEW.profile_id, NEW.sandbox, NEW.id, NEW.overall_thousandths, NEW.completed_at,
      NEW.rubric_id, NEW.created_at)
    ON CONFLICT (workspace_id, profile_id, sandbox) DO UPDATE
    SET job_id = EXCLUDED.job_id, overall_thousandths = EXCLUDED.overall_thousandths, completed_at = EXCLUDED.completed_at,
      rubric_id = EXCLUDED.rubric_id, requested_at = EXCLUDED.requested_at
    WHERE (kept.completed_at, kept.job_id) <= (EXCLUDED.completed_at, EXCLUDED.job_id);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
SET LOCAL ROLE assay_system;
--> statement-breakpoint
CREATE OR REPLACE VIEW assay_search.profiles AS
  SELECT id, workspace_id, full_name, sort_name, headline, current_title, current_company, location, created_at, updated_at,
    search_words, title_words, location_words
  FROM public.profiles
  WHERE workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid AND erased_at IS NULL;
--> statement-breakpoint
CREATE OR REPLACE VIEW assay_search.latest_scores AS
  SELECT workspace_id, profile_id, sandbox, job_id, overall_thousandths, rubric_id, requested_at
  FROM public.latest_scores
  WHERE workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid;
--> statement-breakpoint
CREATE VIEW assay_search.jobs AS
  SELECT id, workspace_id, profile_id, status, created_at, created_by_account
  FROM public.scoring_jobs
  WHERE workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid;
--> statement-breakpoint
GRANT SELECT ON assay_search.jobs TO assay_app;
--> statement-breakpoint
RESET ROLE;

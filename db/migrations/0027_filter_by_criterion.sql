ALTER TABLE "latest_scores" ADD COLUMN "criteria" jsonb DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- Each criterion's number in thousandths, by its id; those without a number are left out.
CREATE FUNCTION criteria_numbers(score jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(one ->> 'id', round((one ->> 'score')::numeric * 1000)), '{}')
  FROM jsonb_path_query(score, '$.criteria[*]') one
  WHERE jsonb_typeof(one -> 'score') = 'number' AND one ->> 'id' IS NOT NULL
$$;
--> statement-breakpoint
SET LOCAL ROLE assay_system;
--> statement-breakpoint
UPDATE latest_scores SET criteria = criteria_numbers(job.parsed_score)
FROM scoring_jobs job WHERE job.id = latest_scores.job_id;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_latest_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.erased_at IS NOT NULL THEN
    DELETE FROM latest_scores WHERE job_id = NEW.id;
  ELSE
    INSERT INTO latest_scores AS kept
      (workspace_id, profile_id, sandbox, job_id, overall_thousandths, completed_at, rubric_id, requested_at, criteria)
    VALUES (NEW.workspace_id, NEW.profile_id, NEW.sandbox, NEW.id, NEW.overall_thousandths, NEW.completed_at,
      NEW.rubric_id, NEW.created_at, criteria_numbers(NEW.parsed_score))
    ON CONFLICT (workspace_id, profile_id, sandbox) DO UPDATE
    SET job_id = EXCLUDED.job_id, overall_thousandths = EXCLUDED.overall_thousandths, completed_at = EXCLUDED.completed_at,
      rubric_id = EXCLUDED.rubric_id, requested_at = EXCLUDED.requested_at, criteria = EXCLUDED.criteria
    WHERE (kept.completed_at, kept.job_id) <= (EXCLUDED.completed_at, EXCLUDED.job_id);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
SET LOCAL ROLE assay_system;
--> statement-breakpoint
CREATE OR REPLACE VIEW assay_search.latest_scores AS
  SELECT workspace_id, profile_id, sandbox, job_id, overall_thousandths, rubric_id, requested_at, criteria
  FROM public.latest_scores
  WHERE workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid;
--> statement-breakpoint
CREATE VIEW assay_search.rubrics AS
  SELECT id, workspace_id, role
  FROM public.rubrics
  WHERE workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid;
--> statement-breakpoint
GRANT SELECT ON assay_search.rubrics TO assay_app;
--> statement-breakpoint
RESET ROLE;

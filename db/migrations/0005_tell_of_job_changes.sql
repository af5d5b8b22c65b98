-- Whoever waits for a job hears of each change that a reader can see, once it is committed: "<id> <version> <status>".
CREATE FUNCTION tell_job_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('assay_job_changed', NEW.id || ' ' || NEW.version || ' ' || NEW.status);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER scoring_jobs_changed AFTER UPDATE ON scoring_jobs
  FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_job_changed();

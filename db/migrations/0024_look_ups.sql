-- Look-ups that every request makes. Each takes its role and its workspace itself, for its own statement: no transaction
-- is opened around it, and row-level security holds inside as it does everywhere. They run by the caller's own rights: who
-- may not take the role sees nothing.
CREATE FUNCTION look_up_key(secret_hash text) RETURNS SETOF api_keys LANGUAGE plpgsql ROWS 1 AS $$
BEGIN
  PERFORM set_config('role', 'assay_system', true);
  RETURN QUERY SELECT * FROM public.api_keys WHERE hash = secret_hash;
END
$$;
--> statement-breakpoint
CREATE FUNCTION look_up_job(workspace uuid, job uuid) RETURNS SETOF scoring_jobs LANGUAGE plpgsql ROWS 1 AS $$
BEGIN
  PERFORM set_config('role', 'assay_app', true), set_config('app.workspace_id', workspace::text, true);
  RETURN QUERY SELECT * FROM public.scoring_jobs WHERE workspace_id = workspace AND id = job;
END
$$;
--> statement-breakpoint
CREATE FUNCTION look_up_calls(workspace uuid, job uuid) RETURNS SETOF model_calls LANGUAGE plpgsql ROWS 5 AS $$
BEGIN
  PERFORM set_config('role', 'assay_app', true), set_config('app.workspace_id', workspace::text, true);
  RETURN QUERY SELECT * FROM public.model_calls WHERE workspace_id = workspace AND job_id = job;
END
$$;

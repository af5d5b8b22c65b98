-- Every table is closed, its owner included (FORCE). assay_system sees all; assay_app sees the rows of the workspace
-- named in app.workspace_id for the transaction; nobody else sees anything.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['workspaces', 'users', 'memberships', 'api_keys', 'profiles', 'scored_texts', 'erasures',
    'rubrics', 'rubric_versions', 'scoring_jobs', 'model_calls', 'outbox']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO assay_system USING (true) WITH CHECK (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['memberships', 'api_keys', 'profiles', 'scored_texts', 'erasures', 'rubrics',
    'rubric_versions', 'scoring_jobs', 'model_calls', 'outbox']
  LOOP
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I TO assay_app
         USING (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)
         WITH CHECK (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
      name);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY own_workspace ON workspaces TO assay_app
  USING (id = nullif(current_setting('app.workspace_id', true), '')::uuid);
--> statement-breakpoint
-- A person's row is visible to the workspaces that the person belongs to, so that pages can name who acted.
CREATE POLICY members ON users FOR SELECT TO assay_app
  USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id));
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON users, workspaces FROM assay_app;
--> statement-breakpoint
REVOKE SELECT ON users FROM assay_app;
--> statement-breakpoint
GRANT SELECT (id, email, name, deactivated_at) ON users TO assay_app;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (NEW.content IS DISTINCT FROM OLD.content OR NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE EXCEPTION 'a published rubric version never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER rubric_versions_immutable BEFORE UPDATE ON rubric_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();

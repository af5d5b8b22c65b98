-- Two roles that can't log in. The login role takes one of them for each transaction (db/in-workspace.ts, db/system.ts),
-- so that row-level security holds for every query, whoever owns the tables.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'assay_app') THEN
    CREATE ROLE assay_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'assay_system') THEN
    CREATE ROLE assay_system NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'assay_app', 'MEMBER') THEN
    EXECUTE format('GRANT assay_app TO %I', current_user);
  END IF;
  IF NOT pg_has_role(current_user, 'assay_system', 'MEMBER') THEN
    EXECUTE format('GRANT assay_system TO %I', current_user);
  END IF;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO assay_app, assay_system;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO assay_app, assay_system;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO assay_app, assay_system;

import { sql } from "drizzle-orm";

/**
 * Lets the login take `assay_app` and `assay_system`, before any migration does. It takes them through a third role
 * that inherits neither: a policy `TO assay_system` holds for whoever inherits that role as well, and would open every
 * table to queries outside of `inWorkspace` and `asSystem`. Superusers need nothing; a login without CREATEROLE has
 * been given what it needs, or fails.
 */
export const takeRoles = sql.raw(`
DO $$
DECLARE
  me pg_roles := (SELECT r FROM pg_roles r WHERE rolname = current_user);
  name text;
  may_take boolean;
BEGIN
  IF me.rolsuper OR NOT me.rolcreaterole THEN
    RETURN;
  END IF;
  FOREACH name IN ARRAY ARRAY['assay_app', 'assay_system', 'assay_login'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', name);
    END IF;
  END LOOP;
  -- From PostgreSQL 16 on, who makes a role may hand it out, and not take it.
  may_take := CASE WHEN current_setting('server_version_num')::int >= 160000
    THEN pg_has_role(current_user, 'assay_system', 'SET') ELSE pg_has_role(current_user, 'assay_system', 'MEMBER') END;
  IF may_take AND NOT pg_has_role(current_user, 'assay_system', 'USAGE') THEN
    RETURN;
  END IF;
  GRANT assay_app, assay_system TO assay_login;
  EXECUTE format('GRANT assay_login TO %I', current_user);
  EXECUTE format('REVOKE assay_app, assay_system FROM %I', current_user);
END
$$`);

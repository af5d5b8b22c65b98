CREATE TABLE "budgets" (
	"workspace_id" uuid NOT NULL,
	"key_id" uuid,
	"daily_micros" bigint,
	"monthly_micros" bigint,
	CONSTRAINT "budgets_whose_key" UNIQUE NULLS NOT DISTINCT("workspace_id","key_id"),
	CONSTRAINT "budgets_limits" CHECK ("budgets"."daily_micros" >= 0 and "budgets"."monthly_micros" >= 0)
);
--> statement-breakpoint
CREATE TABLE "cost_days" (
	"workspace_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sandbox" boolean NOT NULL,
	"key_id" uuid,
	"settled_micros" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "cost_days_whose_key" UNIQUE NULLS NOT DISTINCT("workspace_id","sandbox","day","key_id")
);
--> statement-breakpoint
CREATE TABLE "cost_holds" (
	"workspace_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"day" date NOT NULL,
	"sandbox" boolean NOT NULL,
	"key_id" uuid,
	"held_micros" bigint,
	"settled_micros" bigint,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "cost_holds_job_id_run_day_sandbox_pk" PRIMARY KEY("job_id","run","day","sandbox"),
	CONSTRAINT "cost_holds_amounts" CHECK ("cost_holds"."held_micros" >= 0 and "cost_holds"."settled_micros" >= 0),
	CONSTRAINT "cost_holds_settled" CHECK (("cost_holds"."settled_micros" is null) = ("cost_holds"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "first_key_id" uuid;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_key_id_api_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."api_keys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_days" ADD CONSTRAINT "cost_days_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_holds" ADD CONSTRAINT "cost_holds_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cost_holds_open_idx" ON "cost_holds" USING btree ("workspace_id","day") WHERE "cost_holds"."settled_micros" is null;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_first_key_id_api_keys_id_fk" FOREIGN KEY ("first_key_id") REFERENCES "public"."api_keys"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "budgets" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "budgets" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system_all ON "budgets" TO assay_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY own_workspace ON "budgets" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "cost_holds" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cost_holds" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system_all ON "cost_holds" TO assay_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY own_workspace ON "cost_holds" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "cost_days" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cost_days" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system_all ON "cost_days" TO assay_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY own_workspace ON "cost_days" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
--> statement-breakpoint
GRANT UPDATE ("allowed_models") ON "workspaces" TO assay_app;
--> statement-breakpoint
-- What the calls of a hold came to: an unknown cost counts as the most that the call could cost.
CREATE FUNCTION cost_of_hold(hold cost_holds) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(coalesce(cost_micros, max_cost_micros, 0)), 0)::bigint FROM model_calls
  WHERE job_id = hold.job_id AND run = hold.run AND sandbox = hold.sandbox
    AND (started_at AT TIME ZONE 'UTC')::date = hold.day
$$;
--> statement-breakpoint
-- However a job ends, and also when it is deleted before: what it held becomes what it cost.
CREATE FUNCTION settle_holds_of_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cost_holds AS hold SET settled_micros = cost_of_hold(hold), settled_at = now()
  WHERE job_id = OLD.id AND settled_micros IS NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER scoring_jobs_settle_holds AFTER UPDATE OF status ON scoring_jobs
  FOR EACH ROW WHEN (NEW.status IN ('completed', 'failed', 'cancelled')
    AND OLD.status NOT IN ('completed', 'failed', 'cancelled')) EXECUTE FUNCTION settle_holds_of_job();
--> statement-breakpoint
CREATE TRIGGER scoring_jobs_settle_deleted AFTER DELETE ON scoring_jobs
  FOR EACH ROW WHEN (OLD.status NOT IN ('completed', 'failed', 'cancelled')) EXECUTE FUNCTION settle_holds_of_job();
--> statement-breakpoint
-- A call that was under way when its job ended tells its cost later: until then its most stood for it.
CREATE FUNCTION correct_settled_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cost_holds AS hold SET settled_micros = cost_of_hold(hold)
  WHERE job_id = NEW.job_id AND run = NEW.run AND settled_micros IS NOT NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER model_calls_correct_hold AFTER UPDATE OF cost_micros ON model_calls
  FOR EACH ROW WHEN (NEW.cost_micros IS DISTINCT FROM OLD.cost_micros) EXECUTE FUNCTION correct_settled_hold();
--> statement-breakpoint
CREATE FUNCTION count_settled_hold() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  more bigint := coalesce(NEW.settled_micros, 0);
BEGIN
  IF TG_OP = 'UPDATE' THEN
    more := more - coalesce(OLD.settled_micros, 0);
  END IF;
  IF more <> 0 THEN
    INSERT INTO cost_days AS kept (workspace_id, day, sandbox, key_id, settled_micros)
    VALUES (NEW.workspace_id, NEW.day, NEW.sandbox, NEW.key_id, more)
    ON CONFLICT (workspace_id, sandbox, day, key_id) DO UPDATE SET settled_micros = kept.settled_micros + EXCLUDED.settled_micros;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER cost_holds_count_settled AFTER INSERT OR UPDATE OF settled_micros ON cost_holds
  FOR EACH ROW EXECUTE FUNCTION count_settled_hold();
--> statement-breakpoint
-- What this month has cost so far counts, and keys that were rotated are of one line with their first.
SET LOCAL ROLE assay_system;
--> statement-breakpoint
WITH RECURSIVE line AS (
  SELECT id, id AS first_id FROM api_keys WHERE replaces_id IS NULL
  UNION ALL
  SELECT key.id, line.first_id FROM api_keys AS key JOIN line ON key.replaces_id = line.id
)
UPDATE api_keys SET first_key_id = line.first_id FROM line WHERE line.id = api_keys.id AND line.first_id <> api_keys.id;
--> statement-breakpoint
INSERT INTO cost_holds (workspace_id, job_id, run, day, sandbox, key_id, settled_micros, settled_at)
SELECT call.workspace_id, call.job_id, call.run, (call.started_at AT TIME ZONE 'UTC')::date, call.sandbox,
  (array_agg(coalesce(key.first_key_id, call.created_by_key)))[1], sum(coalesce(call.cost_micros, 0)), now()
FROM model_calls AS call
  LEFT JOIN api_keys AS key ON key.id = call.created_by_key
  LEFT JOIN scoring_jobs AS job ON job.id = call.job_id
WHERE call.started_at >= date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
  AND (job.id IS NULL OR job.status NOT IN ('pending', 'processing') OR job.run_number > call.run)
GROUP BY 1, 2, 3, 4, 5;
--> statement-breakpoint
RESET ROLE;

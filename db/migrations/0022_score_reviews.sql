CREATE TABLE "score_decisions" (
	"workspace_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"by_user" uuid,
	"by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"note" text,
	CONSTRAINT "score_decisions_job_id_number_pk" PRIMARY KEY("job_id","number"),
	CONSTRAINT "score_decisions_outcome" CHECK ("score_decisions"."outcome" in ('advance', 'hold', 'decline', 'withdrawn')),
	CONSTRAINT "score_decisions_reason" CHECK (("score_decisions"."outcome" = 'withdrawn') = ("score_decisions"."reason" is null)),
	CONSTRAINT "score_decisions_number" CHECK ("score_decisions"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "score_overrides" (
	"workspace_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"by_user" uuid,
	"by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"criterion_id" text NOT NULL,
	"entry" text NOT NULL,
	"score" integer,
	"reason" text,
	CONSTRAINT "score_overrides_job_id_number_pk" PRIMARY KEY("job_id","number"),
	CONSTRAINT "score_overrides_entry" CHECK ("score_overrides"."entry" in ('unknown', 'score', 'withdrawn')),
	CONSTRAINT "score_overrides_score" CHECK (("score_overrides"."entry" = 'score') = ("score_overrides"."score" is not null)),
	CONSTRAINT "score_overrides_bounds" CHECK ("score_overrides"."score" between 0 and 10),
	CONSTRAINT "score_overrides_reason" CHECK ("score_overrides"."entry" = 'withdrawn' or "score_overrides"."reason" is not null),
	CONSTRAINT "score_overrides_number" CHECK ("score_overrides"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "score_decisions" ADD CONSTRAINT "score_decisions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_decisions" ADD CONSTRAINT "score_decisions_job_id_scoring_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."scoring_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_decisions" ADD CONSTRAINT "score_decisions_by_user_users_id_fk" FOREIGN KEY ("by_user") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_overrides" ADD CONSTRAINT "score_overrides_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_overrides" ADD CONSTRAINT "score_overrides_job_id_scoring_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."scoring_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_overrides" ADD CONSTRAINT "score_overrides_by_user_users_id_fk" FOREIGN KEY ("by_user") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "score_decisions_workspace_key" ON "score_decisions" USING btree ("workspace_id","job_id","number");--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['score_decisions', 'score_overrides']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO assay_system USING (true) WITH CHECK (true)', name);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I TO assay_app
         USING (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)
         WITH CHECK (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
      name);
    -- A history that can be added to, and erased with the person that it is about; never rewritten.
    EXECUTE format('REVOKE UPDATE ON %I FROM assay_app, assay_system', name);
  END LOOP;
END
$$;

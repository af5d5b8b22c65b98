CREATE TABLE "comparison_share_scores" (
	"workspace_id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"job_id" uuid,
	CONSTRAINT "comparison_share_scores_share_id_place_pk" PRIMARY KEY("share_id","place"),
	CONSTRAINT "comparison_share_scores_place" CHECK ("comparison_share_scores"."place" > 0)
);
--> statement-breakpoint
CREATE TABLE "comparison_share_views" (
	"workspace_id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"viewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comparison_share_views_share_id_number_pk" PRIMARY KEY("share_id","number"),
	CONSTRAINT "comparison_share_views_number" CHECK ("comparison_share_views"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "comparison_shares" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"rubric_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"names" text NOT NULL,
	"shared_by_user" uuid,
	"shared_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"views" integer DEFAULT 0 NOT NULL,
	"last_viewed_at" timestamp (3) with time zone,
	CONSTRAINT "comparison_shares_token_sha256" CHECK ("comparison_shares"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "comparison_shares_names" CHECK ("comparison_shares"."names" in ('hidden', 'shown'))
);
--> statement-breakpoint
ALTER TABLE "comparison_share_scores" ADD CONSTRAINT "comparison_share_scores_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_share_scores" ADD CONSTRAINT "comparison_share_scores_share_id_comparison_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."comparison_shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_share_scores" ADD CONSTRAINT "comparison_share_scores_job_id_scoring_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."scoring_jobs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_share_views" ADD CONSTRAINT "comparison_share_views_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_share_views" ADD CONSTRAINT "comparison_share_views_share_id_comparison_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."comparison_shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_shares" ADD CONSTRAINT "comparison_shares_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_shares" ADD CONSTRAINT "comparison_shares_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparison_shares" ADD CONSTRAINT "comparison_shares_shared_by_user_users_id_fk" FOREIGN KEY ("shared_by_user") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comparison_share_scores_job_idx" ON "comparison_share_scores" USING btree ("job_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comparison_shares_token_key" ON "comparison_shares" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "comparison_shares_workspace_idx" ON "comparison_shares" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comparison_shares_expires_idx" ON "comparison_shares" USING btree ("expires_at");--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['comparison_shares', 'comparison_share_scores', 'comparison_share_views']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO assay_system USING (true) WITH CHECK (true)', name);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I TO assay_app
         USING (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)
         WITH CHECK (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
      name);
  END LOOP;
END
$$;

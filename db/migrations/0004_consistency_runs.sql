CREATE TABLE "consistency_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"rubric_version_id" uuid NOT NULL,
	"model" text NOT NULL,
	"provider_base_url" text NOT NULL,
	"sandbox" boolean NOT NULL,
	"sem_thousandths" integer NOT NULL,
	"figures" jsonb NOT NULL,
	"job_ids" uuid[] NOT NULL,
	"created_by_user" uuid,
	"created_by_key" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consistency_runs_sem" CHECK ("consistency_runs"."sem_thousandths" >= 0)
);
--> statement-breakpoint
ALTER TABLE "consistency_runs" ADD CONSTRAINT "consistency_runs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consistency_runs" ADD CONSTRAINT "consistency_runs_rubric_version_id_rubric_versions_id_fk" FOREIGN KEY ("rubric_version_id") REFERENCES "public"."rubric_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consistency_runs" ADD CONSTRAINT "consistency_runs_created_by_user_users_id_fk" FOREIGN KEY ("created_by_user") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consistency_runs" ADD CONSTRAINT "consistency_runs_created_by_key_api_keys_id_fk" FOREIGN KEY ("created_by_key") REFERENCES "public"."api_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consistency_runs_latest_idx" ON "consistency_runs" USING btree ("workspace_id","rubric_version_id","model","created_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "consistency_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consistency_runs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON "consistency_runs" TO assay_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own_workspace ON "consistency_runs" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

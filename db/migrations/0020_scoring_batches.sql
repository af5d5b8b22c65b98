CREATE TABLE "scoring_batch_items" (
	"workspace_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"profile_id" uuid NOT NULL,
	"job_id" uuid,
	"code" text,
	"again" boolean DEFAULT false NOT NULL,
	CONSTRAINT "scoring_batch_items_batch_id_position_pk" PRIMARY KEY("batch_id","position"),
	CONSTRAINT "scoring_batch_items_end" CHECK ("scoring_batch_items"."code" is null or "scoring_batch_items"."job_id" is null),
	CONSTRAINT "scoring_batch_items_again" CHECK (not "scoring_batch_items"."again" or "scoring_batch_items"."job_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "scoring_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"created_by_user" uuid,
	"created_by_key" uuid,
	"created_by_account" uuid,
	"own_jobs_only" boolean DEFAULT false NOT NULL,
	"request" jsonb NOT NULL,
	"rubric_id" uuid,
	"model" text NOT NULL,
	"estimated_cost_micros" bigint,
	"dispatch" integer DEFAULT 1 NOT NULL,
	"advanced_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "scoring_batch_items" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "scoring_batch_items" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system_all ON "scoring_batch_items" TO assay_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY own_workspace ON "scoring_batch_items" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "scoring_batches" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "scoring_batches" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system_all ON "scoring_batches" TO assay_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY own_workspace ON "scoring_batches" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "scoring_batch_items" ADD CONSTRAINT "scoring_batch_items_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_batch_items" ADD CONSTRAINT "scoring_batch_items_batch_id_scoring_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."scoring_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_batches" ADD CONSTRAINT "scoring_batches_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_batches" ADD CONSTRAINT "scoring_batches_created_by_user_users_id_fk" FOREIGN KEY ("created_by_user") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_batches" ADD CONSTRAINT "scoring_batches_created_by_key_api_keys_id_fk" FOREIGN KEY ("created_by_key") REFERENCES "public"."api_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_batches" ADD CONSTRAINT "scoring_batches_created_by_account_service_accounts_id_fk" FOREIGN KEY ("created_by_account") REFERENCES "public"."service_accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_batches" ADD CONSTRAINT "scoring_batches_rubric_id_rubrics_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scoring_batch_items_waiting_idx" ON "scoring_batch_items" USING btree ("batch_id","position") WHERE "scoring_batch_items"."code" is null and ("scoring_batch_items"."job_id" is null or "scoring_batch_items"."again");--> statement-breakpoint
CREATE INDEX "scoring_batches_created_idx" ON "scoring_batches" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_batches_open_idx" ON "scoring_batches" USING btree ("advanced_at") WHERE "scoring_batches"."finished_at" is null;--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_batch_id_scoring_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."scoring_batches"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scoring_jobs_batch_idx" ON "scoring_jobs" USING btree ("batch_id","created_at","id") WHERE "scoring_jobs"."batch_id" is not null;

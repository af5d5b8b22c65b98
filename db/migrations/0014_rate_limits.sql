CREATE TABLE "rate_points" (
	"key" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid DEFAULT nullif(current_setting('app.workspace_id', true), '')::uuid NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD COLUMN "point_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "rate_points" ADD CONSTRAINT "rate_points_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rate_points_expire_idx" ON "rate_points" USING btree ("expire");--> statement-breakpoint
ALTER TABLE "rate_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "rate_points" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON "rate_points" TO assay_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own_workspace ON "rate_points" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

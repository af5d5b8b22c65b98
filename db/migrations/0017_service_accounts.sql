CREATE TABLE "service_accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "service_accounts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "service_accounts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system_all ON "service_accounts" TO assay_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY own_workspace ON "service_accounts" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "service_account_id" uuid;
--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "replaces_id" uuid;
--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "created_by_account" uuid;
--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD COLUMN "created_by_account" uuid;
--> statement-breakpoint
-- Each key that is there gets an account of its own, by the same id: what it made stays its own.
-- Row-level security is forced: whoever owns the tables sees no rows of them.
SET LOCAL ROLE assay_system;
--> statement-breakpoint
INSERT INTO "service_accounts" ("id", "workspace_id", "name", "created_at")
  SELECT "id", "workspace_id", "name", "created_at" FROM "api_keys";
--> statement-breakpoint
UPDATE "api_keys" SET "service_account_id" = "id";
--> statement-breakpoint
UPDATE "scoring_jobs" SET "created_by_account" = "created_by_key" WHERE "created_by_key" IS NOT NULL;
--> statement-breakpoint
UPDATE "model_calls" SET "created_by_account" = "created_by_key" WHERE "created_by_key" IS NOT NULL;
--> statement-breakpoint
UPDATE "idempotency_answers" SET "owner" = replace("owner", 'api_key:', 'service_account:') WHERE "owner" LIKE 'api_key:%';
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "api_keys" ALTER COLUMN "service_account_id" SET NOT NULL;
--> statement-breakpoint
DROP INDEX "api_keys_workspace_idx";
--> statement-breakpoint
ALTER TABLE "service_accounts" ADD CONSTRAINT "service_accounts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "service_accounts_workspace_idx" ON "service_accounts" USING btree ("workspace_id","created_at","id");
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_service_account_id_service_accounts_id_fk" FOREIGN KEY ("service_account_id") REFERENCES "public"."service_accounts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_replaces_id_api_keys_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."api_keys"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scoring_jobs" ADD CONSTRAINT "scoring_jobs_created_by_account_service_accounts_id_fk" FOREIGN KEY ("created_by_account") REFERENCES "public"."service_accounts"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_replaces_key" ON "api_keys" USING btree ("replaces_id");
--> statement-breakpoint
CREATE INDEX "api_keys_workspace_idx" ON "api_keys" USING btree ("workspace_id","created_at","id");

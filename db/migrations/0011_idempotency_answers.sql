CREATE TABLE "idempotency_answers" (
	"workspace_id" uuid NOT NULL,
	"owner" text NOT NULL,
	"key_hash" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"headers" jsonb NOT NULL,
	"body" text NOT NULL,
	"profile_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_answers_workspace_id_owner_key_hash_pk" PRIMARY KEY("workspace_id","owner","key_hash"),
	CONSTRAINT "idempotency_answers_digests" CHECK (length("idempotency_answers"."key_hash") = 64 and length("idempotency_answers"."fingerprint") = 64)
);
--> statement-breakpoint
ALTER TABLE "idempotency_answers" ADD CONSTRAINT "idempotency_answers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_answers_profile_idx" ON "idempotency_answers" USING btree ("workspace_id","profile_id") WHERE "idempotency_answers"."profile_id" is not null;--> statement-breakpoint
CREATE INDEX "idempotency_answers_created_idx" ON "idempotency_answers" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "idempotency_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "idempotency_answers" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON "idempotency_answers" TO assay_system USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY own_workspace ON "idempotency_answers" TO assay_app
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

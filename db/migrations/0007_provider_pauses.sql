CREATE TABLE "provider_pauses" (
	"base_url" text NOT NULL,
	"key_hash" text NOT NULL,
	"model" text DEFAULT '' NOT NULL,
	"code" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_probe_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"probe_job_id" uuid,
	CONSTRAINT "provider_pauses_base_url_key_hash_model_pk" PRIMARY KEY("base_url","key_hash","model"),
	CONSTRAINT "provider_pauses_key_sha256" CHECK ("provider_pauses"."key_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "provider_pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "provider_pauses" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system_all ON "provider_pauses" TO assay_system USING (true) WITH CHECK (true);--> statement-breakpoint
-- Of the installation, not of a workspace: each may know that the provider refuses us, none may change it.
CREATE POLICY everyone_reads ON "provider_pauses" FOR SELECT TO assay_app USING (true);

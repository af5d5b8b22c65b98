CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE INDEX "profiles_alike_idx" ON "profiles" USING gin ("workspace_id","sort_name" gin_trgm_ops);

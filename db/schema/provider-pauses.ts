import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { JobErrorCode } from "@/lib/domain/errors";
import { instant } from "./columns";

/** Whom the provider refuses: our key (model '') or one model. Of the installation, not of a workspace. */
export const providerPauses = pgTable(
  "provider_pauses",
  {
    baseUrl: text("base_url").notNull(),
    /** SHA-256 of the provider's key, hex: another key is another account. */
    keyHash: text("key_hash").notNull(),
    model: text("model").notNull().default(""),
    code: text("code").$type<JobErrorCode>().notNull(),
    since: instant("since").notNull().defaultNow(),
    /** When a waiting job was last sent to see whether the provider answers again; at first, when it refused. */
    lastProbeAt: instant("last_probe_at").notNull().defaultNow(),
    /** The job that may begin in spite of the pause. */
    probeJobId: uuid("probe_job_id"),
  },
  (table) => [
    primaryKey({ columns: [table.baseUrl, table.keyHash, table.model] }),
    check("provider_pauses_key_sha256", sql`${table.keyHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

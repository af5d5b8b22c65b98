import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";

/** What a POST with an idempotency key was answered, to be answered again for a day. Keys and bodies as digests alone. */
export const idempotencyAnswers = pgTable(
  "idempotency_answers",
  {
    workspaceId: workspaceId(),
    /** Whose key it is: two callers may use the same one. */
    owner: text("owner").notNull(),
    /** SHA-256 of the key, hex: callers put names and addresses into keys. */
    keyHash: text("key_hash").notNull(),
    /** SHA-256 of method, path, query and canonical body, hex. */
    fingerprint: text("fingerprint").notNull(),
    status: integer("status").notNull(),
    headers: jsonb("headers").$type<Record<string, string>>().notNull(),
    body: text("body").notNull(),
    /** The person that the answer tells of: erased, they leave the key alone. */
    profileId: uuid("profile_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.owner, table.keyHash] }),
    // An erasure looks for the person's answers; few tell of one.
    index("idempotency_answers_profile_idx")
      .on(table.workspaceId, table.profileId)
      .where(sql`${table.profileId} is not null`),
    // The sweep takes those that are a day old.
    index("idempotency_answers_created_idx").on(table.createdAt),
    check("idempotency_answers_digests", sql`length(${table.keyHash}) = 64 and length(${table.fingerprint}) = 64`),
  ],
);

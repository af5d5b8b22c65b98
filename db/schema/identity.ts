import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";

/** People. Global: one person may belong to several workspaces. Only `asSystem` reads this table. */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** null: signs in otherwise, or not at all. */
    passwordHash: text("password_hash"),
    /** Raised to end every session that was begun before. */
    sessionEpoch: integer("session_epoch").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
    deactivatedAt: instant("deactivated_at"),
  },
  (table) => [
    uniqueIndex("users_email_key").on(table.email),
    check("users_email_lowercase", sql`${table.email} = lower(${table.email})`),
  ],
);

export const memberships = pgTable(
  "memberships",
  {
    workspaceId: workspaceId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["admin", "recruiter", "viewer"] }).notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** Out of this workspace, until taken in again. */
    deactivatedAt: instant("deactivated_at"),
    /** Raised to end the person's sessions in this workspace; counts together with the person's own. */
    sessionEpoch: integer("session_epoch").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    // Sign-in looks up the workspaces of a person.
    index("memberships_user_idx").on(table.userId),
    check("memberships_role", sql`${table.role} in ('admin', 'recruiter', 'viewer')`),
  ],
);

/** One-time links that an administrator hands on: to join the workspace, or to choose a new password. */
export const accountLinks = pgTable(
  "account_links",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    kind: text("kind", { enum: ["invitation", "password_reset"] }).notNull(),
    /** Of an invitation: whom it is for, and as what. */
    email: text("email"),
    role: text("role", { enum: ["admin", "recruiter", "viewer"] }),
    /** Of a reset: whose password. */
    userId: uuid("user_id").references(() => users.id, { onDelete: "cascade" }),
    /** SHA-256 of the link's token, hex. */
    tokenHash: text("token_hash").notNull(),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    uniqueIndex("account_links_token_key").on(table.tokenHash),
    // The open invitations of a workspace, newest first.
    index("account_links_workspace_idx").on(table.workspaceId, table.createdAt, table.id),
    check("account_links_token_sha256", sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check(
      "account_links_subject",
      sql`case ${table.kind} when 'invitation' then ${table.email} is not null and ${table.role} is not null and ${table.userId} is null
        else ${table.userId} is not null and ${table.email} is null end`,
    ),
  ],
);

/** Who calls by API key: it owns what its keys made, so that a new key changes no identity. */
export const serviceAccounts = pgTable(
  "service_accounts",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    name: text("name").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [index("service_accounts_workspace_idx").on(table.workspaceId, table.createdAt, table.id)],
);

export const apiKeys = pgTable(
  "api_keys",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    serviceAccountId: uuid("service_account_id")
      .notNull()
      .references(() => serviceAccounts.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** The first characters, so that a person can tell keys apart. */
    prefix: text("prefix").notNull(),
    /** SHA-256 of the whole key, hex. */
    hash: text("hash").notNull(),
    scopes: text("scopes").array().notNull(),
    ownJobsOnly: boolean("own_jobs_only").notNull().default(false),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    lastUsedAt: instant("last_used_at"),
    /** The key that this one took the place of. */
    replacesId: uuid("replaces_id").references((): AnyPgColumn => apiKeys.id, { onDelete: "set null" }),
    /** The first key of its line of rotations, whose budget it shares; null: itself. */
    firstKeyId: uuid("first_key_id").references((): AnyPgColumn => apiKeys.id, { onDelete: "set null" }),
  },
  (table) => [
    // Every authenticated request looks its key up by hash.
    uniqueIndex("api_keys_hash_key").on(table.hash),
    // The keys of a workspace, newest first.
    index("api_keys_workspace_idx").on(table.workspaceId, table.createdAt, table.id),
    // A key takes the place of another once.
    uniqueIndex("api_keys_replaces_key").on(table.replacesId),
    check("api_keys_hash_sha256", sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);

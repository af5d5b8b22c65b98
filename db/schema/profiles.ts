import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { FlaggedSpan, Redaction, Segment } from "@/lib/domain/frozen-text";
import type { Profile } from "@/lib/domain/profile";
import { instant, wordSet, workspaceId } from "./columns";
import { users } from "./identity";
import { workspaces } from "./workspaces";

/** `document` is the canonical profile; the columns beside it are derived from it, for lists and search. */
export const profiles = pgTable(
  "profiles",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    document: jsonb("document").$type<Profile>(),
    fullName: text("full_name").notNull(),
    /** Lower-case, for sorting by name. */
    sortName: text("sort_name").notNull(),
    headline: text("headline"),
    currentTitle: text("current_title"),
    currentCompany: text("current_company"),
    location: text("location"),
    externalId: text("external_id"),
    linkedinUrl: text("linkedin_url"),
    /** What the list's search looks in: lib/domain/search-words.ts. */
    searchWords: wordSet("search_words").notNull(),
    /** What the list's filters by title and by place look in. */
    titleWords: wordSet("title_words").notNull(),
    locationWords: wordSet("location_words").notNull(),
    /** Raised by every change of the document. */
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    /** The person was erased: the row stays as a tombstone without personal data. */
    erasedAt: instant("erased_at"),
  },
  (table) => [
    uniqueIndex("profiles_external_id_key").on(table.workspaceId, table.externalId),
    uniqueIndex("profiles_linkedin_url_key").on(table.workspaceId, table.linkedinUrl),
    // The list's default order, newest first.
    index("profiles_created_idx").on(table.workspaceId, table.createdAt, table.id),
    // The list sorted by name.
    index("profiles_name_idx").on(table.workspaceId, table.sortName, table.id),
    // The list sorted by score ends with those that have none, by id.
    index("profiles_id_idx").on(table.workspaceId, table.id),
    // Search; read through the view assay_search.profiles alone (docs/decisions/011).
    index("profiles_search_idx").using("gin", table.workspaceId, table.searchWords),
    index("profiles_title_idx").using("gin", table.workspaceId, table.titleWords),
    index("profiles_location_idx").using("gin", table.workspaceId, table.locationWords),
    // Names that are much like what was typed; through that view as well.
    index("profiles_alike_idx").using("gin", table.workspaceId, table.sortName.op("gin_trgm_ops")),
    check("profiles_erased_holds_nothing", sql`(${table.erasedAt} is null) = (${table.document} is not null)`),
  ],
);

/** The texts that were scored, frozen. Keyed by profile as well: two thin redacted profiles are the same text. */
export const scoredTexts = pgTable(
  "scored_texts",
  {
    workspaceId: workspaceId(),
    profileId: uuid("profile_id")
      .notNull()
      .references(() => profiles.id, { onDelete: "cascade" }),
    sha256: text("sha256").notNull(),
    text: text("text").notNull(),
    segments: jsonb("segments").$type<Segment[]>().notNull(),
    redactions: jsonb("redactions").$type<Redaction[]>().notNull(),
    flaggedSpans: jsonb("flagged_spans").$type<FlaggedSpan[]>().notNull(),
    shortened: boolean("shortened").notNull(),
    tokens: integer("tokens").notNull(),
    /** Profile version, redaction, scorer version and month: what the text was made from last. */
    freezeKey: text("freeze_key").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.profileId, table.sha256] }),
    // A second request for an unchanged profile finds its text without serializing it again.
    index("scored_texts_freeze_key_idx").on(table.workspaceId, table.profileId, table.freezeKey),
    check("scored_texts_sha256", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Tombstones: a later write of personal data checks here first. */
export const erasures = pgTable(
  "erasures",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    profileId: uuid("profile_id").notNull(),
    erasedBy: uuid("erased_by").references(() => users.id, { onDelete: "set null" }),
    erasedAt: instant("erased_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.profileId] })],
);

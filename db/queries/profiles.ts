import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { profiles } from "@/db/schema";
import type { Profile } from "@/lib/domain/profile";
import { profileColumns } from "./profile-columns";

type Row = typeof profiles.$inferSelect;
/** A profile that is not erased. */
export type StoredProfile = Row & { document: Profile };

const isStored = (row: Row): row is StoredProfile => row.document !== null;

/** A profile that is there; undefined for an erased one. */
export async function findProfile(tx: Transaction, workspaceId: string, id: string) {
  const rows = await tx
    .select()
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), eq(profiles.id, id), isNull(profiles.erasedAt)))
    .limit(1);
  return rows.find(isStored);
}

/** The same, locked: whoever else changes it waits. */
export async function findProfileForUpdate(tx: Transaction, workspaceId: string, id: string) {
  const rows = await tx
    .select()
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), eq(profiles.id, id), isNull(profiles.erasedAt)))
    .for("update");
  return rows.find(isStored);
}

/** Keeps a person from being erased until the transaction ends; false: there is none, or they are. */
export async function holdProfile(tx: Transaction, workspaceId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: profiles.id })
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), eq(profiles.id, id), isNull(profiles.erasedAt)))
    .for("key share");
  return rows.length === 1;
}

/** The profiles that share this one's `external_id` or LinkedIn page, locked: none, one, or two different ones. */
export async function findTwins(tx: Transaction, workspaceId: string, document: Profile): Promise<StoredProfile[]> {
  const { externalId, linkedinUrl } = profileColumns(document);
  const same = or(
    externalId === null ? undefined : eq(profiles.externalId, externalId),
    linkedinUrl === null ? undefined : eq(profiles.linkedinUrl, linkedinUrl),
  );
  if (!same) return [];
  const rows = await tx
    .select()
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), isNull(profiles.erasedAt), same))
    .orderBy(profiles.id)
    .for("update");
  return rows.filter(isStored);
}

/** The new row; undefined when another transaction has just stored its `external_id` or LinkedIn page. */
export async function insertProfile(tx: Transaction, workspaceId: string, document: Profile) {
  const rows = await tx
    .insert(profiles)
    .values({ workspaceId, ...profileColumns(document) })
    .onConflictDoNothing()
    .returning();
  return rows.find(isStored);
}

/** Replaces the document; undefined when the profile was erased meanwhile. Fails where a unique value is another's. */
export async function replaceDocument(tx: Transaction, row: StoredProfile, document: Profile, now: Date) {
  const rows = await tx
    .update(profiles)
    .set({ ...profileColumns(document), version: sql`${profiles.version} + 1`, updatedAt: now })
    .where(and(eq(profiles.workspaceId, row.workspaceId), eq(profiles.id, row.id), isNull(profiles.erasedAt)))
    .returning();
  return rows.find(isStored);
}

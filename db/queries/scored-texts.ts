import { and, eq, type SQL } from "drizzle-orm";
import type { Transaction } from "../client";
import { erasures, scoredTexts } from "../schema";

export type ScoredTextRow = typeof scoredTexts.$inferSelect;
export type NewScoredText = typeof scoredTexts.$inferInsert;

interface TextKey {
  workspaceId: string;
  profileId: string;
}

/** The text that an unchanged profile was frozen into before, or null. */
export function findByFreezeKey(tx: Transaction, key: TextKey & { freezeKey: string }): Promise<ScoredTextRow | null> {
  return findText(tx, key, eq(scoredTexts.freezeKey, key.freezeKey));
}

export function findScoredText(tx: Transaction, key: TextKey & { sha256: string }): Promise<ScoredTextRow | null> {
  return findText(tx, key, eq(scoredTexts.sha256, key.sha256));
}

async function findText(tx: Transaction, { workspaceId, profileId }: TextKey, which: SQL) {
  const isProfiles = and(eq(scoredTexts.workspaceId, workspaceId), eq(scoredTexts.profileId, profileId));
  const [row] = await tx.select().from(scoredTexts).where(and(isProfiles, which)).limit(1);
  return row ?? null;
}

/** Keeps a text. What a newer profile with the same text says about it replaces what was known: it may hide more. */
export async function keepScoredText(tx: Transaction, text: NewScoredText): Promise<void> {
  const { segments, redactions, flaggedSpans, shortened, tokens, freezeKey } = text;
  await tx
    .insert(scoredTexts)
    .values(text)
    .onConflictDoUpdate({
      target: [scoredTexts.workspaceId, scoredTexts.profileId, scoredTexts.sha256],
      set: { segments, redactions, flaggedSpans, shortened, tokens, freezeKey },
    });
}

/** Whether the person asked to be forgotten: nothing personal may be written for this profile any more. */
export async function isErased(tx: Transaction, workspaceId: string, profileId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: erasures.profileId })
    .from(erasures)
    .where(and(eq(erasures.workspaceId, workspaceId), eq(erasures.profileId, profileId)));
  return rows.length > 0;
}

import { and, eq } from "drizzle-orm";
import type { Transaction } from "../client";
import { erasures, scoredTexts } from "../schema";

export type ScoredTextRow = typeof scoredTexts.$inferSelect;
export type NewScoredText = typeof scoredTexts.$inferInsert;

/** The text that an unchanged profile was frozen into before, or null. */
export async function findByFreezeKey(
  tx: Transaction,
  key: { workspaceId: string; profileId: string; freezeKey: string },
): Promise<ScoredTextRow | null> {
  const [row] = await tx
    .select()
    .from(scoredTexts)
    .where(
      and(
        eq(scoredTexts.workspaceId, key.workspaceId),
        eq(scoredTexts.profileId, key.profileId),
        eq(scoredTexts.freezeKey, key.freezeKey),
      ),
    )
    .limit(1);
  return row ?? null;
}

export async function findScoredText(
  tx: Transaction,
  key: { workspaceId: string; profileId: string; sha256: string },
): Promise<ScoredTextRow | null> {
  const [row] = await tx
    .select()
    .from(scoredTexts)
    .where(
      and(
        eq(scoredTexts.workspaceId, key.workspaceId),
        eq(scoredTexts.profileId, key.profileId),
        eq(scoredTexts.sha256, key.sha256),
      ),
    );
  return row ?? null;
}

/** Keeps a text; the same text made from a newer profile takes over its key. */
export async function keepScoredText(tx: Transaction, text: NewScoredText): Promise<void> {
  await tx
    .insert(scoredTexts)
    .values(text)
    .onConflictDoUpdate({
      target: [scoredTexts.workspaceId, scoredTexts.profileId, scoredTexts.sha256],
      set: { freezeKey: text.freezeKey },
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

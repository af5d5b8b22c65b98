import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { prepared } from "../prepared";
import { erasures, scoredTexts } from "../schema";

export type ScoredTextRow = typeof scoredTexts.$inferSelect;
export type NewScoredText = typeof scoredTexts.$inferInsert;

interface TextKey {
  workspaceId: string;
  profileId: string;
}

/** The text that an unchanged profile was frozen into before, or null. */
export async function findByFreezeKey(tx: Transaction, key: TextKey & { freezeKey: string }) {
  const [row] = await textByFreezeKey(tx, { ...key });
  return row ?? null;
}

export async function findScoredText(tx: Transaction, key: TextKey & { sha256: string }) {
  const [row] = await textByHash(tx, { ...key });
  return row ?? null;
}

const textByFreezeKey = textBy("text_by_freeze_key", eq(scoredTexts.freezeKey, sql.placeholder("freezeKey")));
const textByHash = textBy("text_by_hash", eq(scoredTexts.sha256, sql.placeholder("sha256")));

function textBy(name: string, which: SQL) {
  const isProfiles = and(
    eq(scoredTexts.workspaceId, sql.placeholder("workspaceId")),
    eq(scoredTexts.profileId, sql.placeholder("profileId")),
  );
  return prepared(name, (db) => db.select().from(scoredTexts).where(and(isProfiles, which)).limit(1));
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

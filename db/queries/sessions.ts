import { eq, inArray, lt } from "drizzle-orm";
import type { Transaction } from "../client";
import { endedSessions } from "../schema";
import { findMember } from "./identity";

/** The active member whose session this is; undefined where it was ended, too. */
export async function findMemberInSession(
  tx: Transaction,
  session: { sub: string; workspace_id: string; sid: string },
) {
  const ended = await tx.select({ id: endedSessions.id }).from(endedSessions).where(eq(endedSessions.id, session.sid));
  return ended.length > 0 ? undefined : findMember(tx, session.sub, session.workspace_id);
}

export async function insertEndedSession(tx: Transaction, ended: typeof endedSessions.$inferInsert): Promise<void> {
  await tx.insert(endedSessions).values(ended).onConflictDoNothing();
}

/** Forgets sessions whose time is over. @returns how many. */
export async function deleteEndedSessions(tx: Transaction, now: Date, limit: number): Promise<number> {
  const over = tx
    .select({ id: endedSessions.id })
    .from(endedSessions)
    .where(lt(endedSessions.expiresAt, now))
    .limit(limit);
  const gone = await tx
    .delete(endedSessions)
    .where(inArray(endedSessions.id, over))
    .returning({ id: endedSessions.id });
  return gone.length;
}

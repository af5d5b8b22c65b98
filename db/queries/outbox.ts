import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "../client";
import { outbox, scoringJobs } from "../schema";

/** Notes what must follow from a change of state, in the transaction of the change itself. */
export async function recordEvent(
  tx: Transaction,
  event: { workspaceId: string; jobId: string; event: string },
): Promise<void> {
  await tx.insert(outbox).values({ workspaceId: event.workspaceId, event: event.event, subjectId: event.jobId });
}

/** Notes for the audit log what happened to something, and by whom: ids and figures alone. */
export async function noteDeed(
  tx: Transaction,
  deed: { workspaceId: string; event: string; subjectId: string; payload: Record<string, unknown> },
): Promise<void> {
  await tx.insert(outbox).values(deed);
}

/**
 * The oldest notes whose deliveries nobody has written, with the profiles of their jobs, held until the transaction ends:
 * another fan-out passes over them. @param workspaceId null: of all workspaces
 */
export function holdUnhandled(tx: Transaction, workspaceId: string | null, limit: number) {
  const { id, event, subjectId, createdAt } = outbox;
  return tx
    .select({
      ...{ id, event, subjectId, createdAt },
      workspaceId: outbox.workspaceId,
      profileId: scoringJobs.profileId,
    })
    .from(outbox)
    .leftJoin(scoringJobs, and(eq(scoringJobs.workspaceId, outbox.workspaceId), eq(scoringJobs.id, outbox.subjectId)))
    .where(and(isNull(outbox.processedAt), workspaceId === null ? undefined : eq(outbox.workspaceId, workspaceId)))
    .orderBy(outbox.id)
    .limit(limit)
    .for("update", { of: outbox, skipLocked: true });
}

export async function markHandled(tx: Transaction, ids: number[], now: Date): Promise<void> {
  if (ids.length > 0) await tx.update(outbox).set({ processedAt: now }).where(inArray(outbox.id, ids));
}

import type { Transaction } from "../client";
import { outbox } from "../schema";

/** Notes what must follow from a change of state, in the transaction of the change itself. */
export async function recordEvent(
  tx: Transaction,
  event: { workspaceId: string; jobId: string; event: string },
): Promise<void> {
  await tx.insert(outbox).values({ workspaceId: event.workspaceId, event: event.event, subjectId: event.jobId });
}

import { eq } from "drizzle-orm";
import type { Retention } from "@/lib/domain/retention";
import type { Transaction } from "../client";
import { outbox, workspaces } from "../schema";

/** Whoever changes the workspace's settings waits here for whoever is at it. */
export async function lockWorkspace(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for("no key update");
}

/** Writes the new days, and a note of who changed them from what. */
export async function setRetention(
  tx: Transaction,
  workspaceId: string,
  { from, to, by }: { from: Retention; to: Retention; by: Record<string, string | undefined> },
): Promise<void> {
  await tx.update(workspaces).set(to).where(eq(workspaces.id, workspaceId));
  const payload = { ...by, from, to };
  await tx
    .insert(outbox)
    .values({ workspaceId, event: "workspace.retention_changed", subjectId: workspaceId, payload });
}

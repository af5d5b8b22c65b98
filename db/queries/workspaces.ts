import { eq } from "drizzle-orm";
import type { Retention } from "@/lib/domain/retention";
import type { Transaction } from "../client";
import { outbox, workspaces } from "../schema";

/** Whoever changes the workspace's settings waits here for whoever is at it. */
export async function lockWorkspace(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for("no key update");
}

export async function setRetention(tx: Transaction, workspaceId: string, retention: Retention): Promise<void> {
  await tx.update(workspaces).set(retention).where(eq(workspaces.id, workspaceId));
}

export async function setAllowedModels(tx: Transaction, workspaceId: string, allowedModels: string[]): Promise<void> {
  await tx.update(workspaces).set({ allowedModels }).where(eq(workspaces.id, workspaceId));
}

/** A note of who changed a setting from what to what. */
export async function noteSettingsChange(
  tx: Transaction,
  workspaceId: string,
  event: "workspace.retention_changed" | "workspace.models_changed" | "workspace.budget_changed",
  payload: Record<string, unknown>,
): Promise<void> {
  await tx.insert(outbox).values({ workspaceId, event, subjectId: workspaceId, payload });
}

import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { findWorkspace } from "@/db/queries/identity";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { Retention } from "@/lib/domain/retention";

export interface WorkspaceSettings {
  id: string;
  name: string;
  retention: Retention;
}

/** The caller's workspace, and how long it keeps what. */
export function getWorkspace({ principal }: { principal: Principal }): Promise<WorkspaceSettings> {
  return inWorkspace(principal.workspaceId, (tx) => settingsOf(tx, principal.workspaceId));
}

export async function settingsOf(tx: Transaction, workspaceId: string): Promise<WorkspaceSettings> {
  const found = await findWorkspace(tx, workspaceId);
  if (!found) throw new AppError("NOT_FOUND", "There is no such workspace.");
  const { id, name, replyDays, failedJobDays, scoreDays } = found;
  return { id, name, retention: { replyDays, failedJobDays, scoreDays } };
}

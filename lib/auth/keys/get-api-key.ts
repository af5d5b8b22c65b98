import { inWorkspace } from "@/db/in-workspace";
import { type ApiKeyRow, findKeyOf } from "@/db/queries/api-keys";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** A key of the workspace, never its secret. Throws NOT_FOUND. */
export async function getApiKey({ principal, id }: { principal: Principal; id: string }): Promise<ApiKeyRow> {
  const { workspaceId } = principal;
  const found = await inWorkspace(workspaceId, (tx) => findKeyOf(tx, workspaceId, id));
  if (!found) throw new AppError("NOT_FOUND", "There is no such API key.");
  return found;
}

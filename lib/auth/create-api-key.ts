import { findFirstWorkspace, insertApiKey } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import type { Scope } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { newApiKey } from "./api-key";

/**
 * An API key of the first workspace, for the machine's operator alone; its secret is in the answer and nowhere else.
 * Throws `NOT_FOUND` while there is no workspace.
 */
export async function createApiKey(input: { name: string; scopes: readonly Scope[] }) {
  const { secret, prefix, hash } = newApiKey();
  return asSystem(async (tx) => {
    const workspace = await findFirstWorkspace(tx);
    if (!workspace)
      throw new AppError("NOT_FOUND", "There is no workspace yet. Make one: npm run admin -- create <email>");
    const scopes = [...input.scopes];
    const { id } = await insertApiKey(tx, { workspaceId: workspace.id, name: input.name, prefix, hash, scopes });
    return { id, secret, workspace: { id: workspace.id, name: workspace.name } };
  });
}

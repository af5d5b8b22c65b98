import { insertApiKey, insertServiceAccount } from "@/db/queries/api-keys";
import { findFirstWorkspace } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import type { Scope } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { newApiKey } from "./api-key";

/**
 * An API key of the first workspace with a service account of its own, for the machine's operator alone; its secret is
 * in the answer and nowhere else. Throws `NOT_FOUND` while there is no workspace.
 */
export async function createFirstKey(input: { name: string; scopes: readonly Scope[]; expiresAt?: Date | null }) {
  const { secret, prefix, hash } = newApiKey();
  return asSystem(async (tx) => {
    const workspace = await findFirstWorkspace(tx);
    if (!workspace)
      throw new AppError("NOT_FOUND", "There is no workspace yet. Make one: npm run admin -- create <email>");
    const { name, expiresAt = null } = input;
    const { id: serviceAccountId } = await insertServiceAccount(tx, { workspaceId: workspace.id, name });
    const owned = { workspaceId: workspace.id, serviceAccountId, name };
    const { id } = await insertApiKey(tx, { ...owned, prefix, hash, scopes: [...input.scopes], expiresAt });
    return { id, secret, workspace: { id: workspace.id, name: workspace.name } };
  });
}

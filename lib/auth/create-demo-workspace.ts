import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertApiKey, insertServiceAccount } from "@/db/queries/api-keys";
import { findApiKey, findFirstWorkspace, insertMember, insertWorkspace } from "@/db/queries/identity";
import { workspaces } from "@/db/schema";
import { asSystem } from "@/db/system";
import { type Principal, SCOPES } from "@/lib/domain/access";
import { describeApiKey } from "./keys/api-key";
import { hashPassword } from "./password";

interface Demo {
  email: string;
  password: string;
  apiKey: string;
}

/** The embedded database's workspace with its one person and one key; found again at a later start. */
export async function createDemoWorkspace(demo: Demo): Promise<{ principal: Principal; isNew: boolean }> {
  const passwordHash = await hashPassword(demo.password);
  return asSystem(async (tx) => {
    const known = await findFirstWorkspace(tx);
    const workspace = known ?? (await insertWorkspace(tx, "Demo workspace"));
    if (!known) await allowSandboxModels(tx, workspace.id);
    await insertMember(tx, workspace.id, "admin", { email: demo.email, name: "Demo Admin", passwordHash });
    const { id: keyId, serviceAccountId } = await keepKey(tx, workspace.id, demo.apiKey);
    const { id: workspaceId } = workspace;
    const principal = {
      kind: "api_key",
      keyId,
      serviceAccountId,
      workspaceId,
      name: "Demo",
      scopes: SCOPES,
      ownJobsOnly: false,
    } as const;
    return { principal, isNew: !known };
  });
}

async function keepKey(tx: Transaction, workspaceId: string, secret: string) {
  const { prefix, hash } = describeApiKey(secret);
  const known = await findApiKey(hash);
  if (known) return known;
  const account = await insertServiceAccount(tx, { workspaceId, name: "Demo" });
  const owned = { workspaceId, serviceAccountId: account.id };
  return insertApiKey(tx, { ...owned, name: "Demo key", prefix, hash, scopes: [...SCOPES] });
}

async function allowSandboxModels(tx: Transaction, workspaceId: string): Promise<void> {
  await tx
    .update(workspaces)
    .set({ allowedModels: ["sandbox-*"] })
    .where(eq(workspaces.id, workspaceId));
}

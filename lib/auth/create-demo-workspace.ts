import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { findApiKey, findFirstWorkspace, insertApiKey, insertMember, insertWorkspace } from "@/db/queries/identity";
import { workspaces } from "@/db/schema";
import { asSystem } from "@/db/system";
import { type Principal, SCOPES } from "@/lib/domain/access";
import { describeApiKey } from "./api-key";
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
    const keyId = await keepKey(tx, workspace.id, demo.apiKey);
    const { id: workspaceId } = workspace;
    const principal = {
      kind: "api_key",
      keyId,
      workspaceId,
      name: "Demo",
      scopes: SCOPES,
      ownJobsOnly: false,
    } as const;
    return { principal, isNew: !known };
  });
}

async function keepKey(tx: Transaction, workspaceId: string, secret: string): Promise<string> {
  const { prefix, hash } = describeApiKey(secret);
  const known = await findApiKey(tx, hash);
  if (known) return known.id;
  const made = await insertApiKey(tx, { workspaceId, name: "Demo key", prefix, hash, scopes: [...SCOPES] });
  return made.id;
}

async function allowSandboxModels(tx: Transaction, workspaceId: string): Promise<void> {
  await tx
    .update(workspaces)
    .set({ allowedModels: ["sandbox-*"] })
    .where(eq(workspaces.id, workspaceId));
}

import { randomUUID } from "node:crypto";
import type { Principal, WorkspaceRole } from "@/lib/domain/access";
import { insertMember } from "../queries/identity";
import { asSystem } from "../system";

export type PersonPrincipal = Extract<Principal, { kind: "user" }>;

/** A person who is a member of this workspace. */
export async function aMember(
  workspaceId: string,
  { role = "recruiter", name = "Rita Recruiter" }: { role?: WorkspaceRole; name?: string } = {},
): Promise<PersonPrincipal> {
  const person = { email: `${randomUUID()}@assay.test`, name, passwordHash: null };
  const made = await asSystem((tx) => insertMember(tx, workspaceId, role, person));
  return { kind: "user", userId: made?.id ?? "", workspaceId, name, email: person.email, role };
}

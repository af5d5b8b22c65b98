import { randomUUID } from "node:crypto";
import { insertMember, insertWorkspace } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";

export const PASSWORD = "seven green bottles";

/** Readable, where the real hashing would take most of the test's time; it is tested beside itself. */
export const passwords = {
  hash: async (password: string) => `plain:${password}`,
  verify: async (password: string, stored: string | undefined) => stored === `plain:${password}`,
};

export const anAddress = () => `${randomUUID()}@assay.test`;

/** An administrator of a workspace of their own, with `password`. */
export async function aPerson(password = PASSWORD) {
  const person = { email: anAddress(), name: "Ada Berg", passwordHash: `plain:${password}` };
  const { workspaceId, userId } = await asSystem(async (tx) => {
    const { id } = await insertWorkspace(tx, "First");
    return { workspaceId: id, userId: (await insertMember(tx, id, "admin", person))?.id ?? "" };
  });
  const { email, name } = person;
  const principal: Principal = { kind: "user", userId, workspaceId, name, email, role: "admin" };
  return { workspaceId, userId, email, principal };
}

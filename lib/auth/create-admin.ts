import { randomBytes } from "node:crypto";
import { findFirstWorkspace, insertMember, insertWorkspace } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import { AppError } from "@/lib/domain/errors";
import { hashPassword } from "./password";

interface NewAdmin {
  email: string;
  /** Shown once, stored nowhere. */
  password: string;
  workspace: { id: string; name: string };
}

/**
 * An administrator with a generated password, in the first workspace; on an empty database that is made too. For the
 * machine's operator alone. Throws `CONFLICT` when the address is taken.
 */
export async function createAdmin(input: { email: string; name: string; workspaceName: string }): Promise<NewAdmin> {
  const email = input.email.trim().toLowerCase();
  const password = randomBytes(15).toString("base64url");
  const passwordHash = await hashPassword(password);
  return asSystem(async (tx) => {
    const workspace = (await findFirstWorkspace(tx)) ?? (await insertWorkspace(tx, input.workspaceName));
    const person = { email, name: input.name, passwordHash };
    const user = await insertMember(tx, workspace.id, "admin", person);
    if (!user) throw new AppError("CONFLICT", "A person with this address exists already.");
    return { email, password, workspace: { id: workspace.id, name: workspace.name } };
  });
}

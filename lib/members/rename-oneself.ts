import { renameUser } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** Changes the name that others see. @returns the person with it. Throws INSUFFICIENT_SCOPE for a key. */
export async function renameOneself({ principal, name }: { principal: Principal; name: string }): Promise<Principal> {
  if (principal.kind !== "user") throw new AppError("INSUFFICIENT_SCOPE", "An API key is named where it was made.");
  const { userId } = principal;
  await asSystem((tx) => renameUser(tx, userId, name));
  return { ...principal, name };
}

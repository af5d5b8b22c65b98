import { endSessionsOf } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** Signs a person out everywhere, here too. Throws INSUFFICIENT_SCOPE for a key, which has no session. */
export async function endOwnSessions({ principal }: { principal: Principal }): Promise<void> {
  if (principal.kind !== "user") throw new AppError("INSUFFICIENT_SCOPE", "An API key has no session.");
  const { userId } = principal;
  await asSystem((tx) => endSessionsOf(tx, userId));
}

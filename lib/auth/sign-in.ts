import { findMemberByEmail } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import { countAttempt } from "./attempts";
import { verifyPassword } from "./password";

interface SignIn {
  email: string;
  password: string;
  address: string;
}

/**
 * The person and workspace behind an address and password; null when they don't fit, after the same work whether the
 * person exists or not. Throws `RATE_LIMITED` after too many tries.
 */
export async function signIn({ email, password, address }: SignIn) {
  const normalized = email.trim().toLowerCase();
  const attempt = await countAttempt({ email: normalized, address });
  const member = await asSystem((tx) => findMemberByEmail(tx, normalized));
  const fits = await verifyPassword(password, member?.passwordHash ?? undefined);
  if (!member || !fits) return null;
  await attempt.forget();
  return { userId: member.userId, workspaceId: member.workspaceId, sessionEpoch: member.sessionEpoch };
}

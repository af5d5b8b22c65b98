import { PasswordChange } from "@/lib/api/contracts/members";
import { countAttempt } from "@/lib/auth/attempts";
import { passwords } from "@/lib/auth/passwords";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import { otherMethods } from "@/lib/http/other-methods";
import { addressOf } from "@/lib/http/peer-address";
import { noContent } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { changePassword } from "@/lib/members/change-password";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** A person's own: a key has none, and no scope grants another's. Tries count as those of a sign-in do. */
export const POST = withRoute({ body: PasswordChange, scope: null }, async ({ body, principal, headers, now }) => {
  const email = principal.kind === "user" ? principal.email : principal.keyId;
  const attempt = await countAttempt({ email, address: addressOf(headers, env().TRUSTED_PROXIES) });
  const { current_password: current, new_password: next } = body;
  const member = await changePassword({ principal, current, next, passwords, now });
  await attempt.forget();
  const response = noContent();
  if (member) response.headers.set("set-cookie", await sessionCookie(member, now));
  return response;
});

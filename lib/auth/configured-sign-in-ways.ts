import type { SignInWays } from "@/lib/domain/sign-in-ways";
import { env } from "@/lib/env";

/** How people sign in here. */
export function configuredSignInWays(): SignInWays {
  const { OIDC_ISSUER, OIDC_LABEL, OIDC_ONLY } = env();
  return { password: !OIDC_ONLY, signOn: OIDC_ISSUER ? OIDC_LABEL : null };
}

import type { OAuthConfig, UserinfoEndpointHandler } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import { type SignOnRefusal, signOn } from "./sign-on";

type Userinfo = Exclude<UserinfoEndpointHandler["request"], undefined>;
type IdTokens = Exclude<Parameters<Parameters<Userinfo>[0]["client"]["userinfo"]>[0], string>;

/** What next-auth takes for the person: of whom a session is made, or why there is none. */
type SignOnUser = { id: string; workspace_id: string; epoch: number } | { id: string; refusal: SignOnRefusal };

/** The OpenID provider of the environment, for next-auth; null: there is none. */
export function oidcProvider(): OAuthConfig<{ sub: string }> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL } = env();
  if (!OIDC_ISSUER) return null;
  return {
    id: "oidc",
    name: OIDC_LABEL,
    type: "oauth",
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    // Many providers put the address into no ID token. Of a TokenSet, which this is, the client also holds the answer's
    // `sub` against the token's.
    userinfo: { request: ({ client, tokens }) => client.userinfo(tokens as IdTokens) },
    profile: toUser,
  };
}

async function toUser(claims: { sub: string }): Promise<SignOnUser> {
  const found = await signOn({ claims, now: new Date() });
  if (typeof found === "string") return { id: claims.sub, refusal: found };
  return { id: found.userId, workspace_id: found.workspaceId, epoch: found.sessionEpoch };
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { KoaContextWithOIDC } from "oidc-provider";
import Provider from "oidc-provider";

/** Somebody as the provider knows them. */
export interface Known {
  email: string;
  email_verified: boolean;
  name: string;
}

/** A real OpenID provider on loopback, at which whoever `becomes` said last is signed in. It insists on PKCE. */
export async function openidProvider(redirectUri: string) {
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { client_id: "assay", client_secret: "a secret of this test's own", redirect_uris: [redirectUri] };
  const people = new Map<string, Known>();
  let present = "";
  const provider = new Provider(issuer, {
    clients: [client],
    cookies: { keys: ["a key of this test's own"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
    loadExistingGrant: consentedGrant,
  });
  const answer = provider.callback();
  function serve(request: IncomingMessage, response: ServerResponse) {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    return provider.interactionFinished(request, response, { login: { accountId: present, remember: false } });
  }
  return {
    variables: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.client_id, OIDC_CLIENT_SECRET: client.client_secret },
    becomes(known: Known): void {
      present = crypto.randomUUID();
      people.set(present, known);
    },
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

async function consentedGrant({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

import { expect, test, vi } from "vitest";
import { configuredSignInWays } from "./configured-sign-in-ways";
import { authOptions } from "./options";

// Before anything reads the environment, which is kept once read.
vi.stubEnv("OIDC_ISSUER", "https://login.assay.test/");
vi.stubEnv("OIDC_CLIENT_ID", "assay");
vi.stubEnv("OIDC_CLIENT_SECRET", "a secret for these tests");
vi.stubEnv("OIDC_ONLY", "1");

test("with single sign-on alone no password signs anybody in, and every check is on", () => {
  expect(configuredSignInWays()).toEqual({ password: false, signOn: "single sign-on" });
  expect(authOptions().providers).toEqual([
    expect.objectContaining({
      id: "oidc",
      checks: ["pkce", "state", "nonce"],
      idToken: true,
      wellKnown: "https://login.assay.test/.well-known/openid-configuration",
    }),
  ]);
});

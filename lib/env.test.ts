import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { childEnvironment, parseEnv, variableNames } from "./env";

test(".env.example lists exactly the variables that are read", () => {
  const listed = [...readFileSync(".env.example", "utf8").matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(variableNames.toSorted());
});

test("an empty value counts as unset", () => {
  const { HOST, PORT, DATABASE_URL } = parseEnv({ PORT: "", DATABASE_URL: "" });
  expect({ HOST, PORT, DATABASE_URL }).toEqual({ HOST: "127.0.0.1", PORT: undefined, DATABASE_URL: undefined });
});

test.each([
  [{ PORT: "0" }, /PORT is wrong/],
  [{ PORT: "http" }, /PORT is wrong/],
  [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL is wrong: must start with postgres:/],
  [{ ASSAY_SANDBOX: "yes" }, /ASSAY_SANDBOX is wrong/],
  [
    { OIDC_ISSUER: "https://id.example" },
    /OIDC_CLIENT_ID is wrong: single sign-on needs[\s\S]*OIDC_CLIENT_SECRET is wrong/,
  ],
  [{ OIDC_ONLY: "1" }, /OIDC_ISSUER is wrong/],
  [{ TRUSTED_PROXIES: "10.0.0.1, proxy.internal" }, /TRUSTED_PROXIES is wrong: must be addresses/],
  [{ ASSAY_WEBHOOK_ALLOWED_CIDRS: "10.0.0.0" }, /ASSAY_WEBHOOK_ALLOWED_CIDRS is wrong: must be ranges such as/],
  [{ ASSAY_WEBHOOK_ALLOWED_CIDRS: "10.0.0.0/8,fd00::/200" }, /ASSAY_WEBHOOK_ALLOWED_CIDRS is wrong/],
  [
    { OIDC_ISSUER: "http://id.example", OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" },
    /OIDC_ISSUER is wrong: must be an https/,
  ],
  [{ OPENAI_BASE_URL: "nowhere", NEXTAUTH_SECRET: "short" }, /NEXTAUTH_SECRET is wrong[\s\S]*OPENAI_BASE_URL is wrong/],
])("%o is named in a sentence", (variables, sentence) => {
  expect(() => parseEnv(variables)).toThrow(sentence);
});

test("a child's environment is ours with the changes", () => {
  const environment = childEnvironment({ ASSAY_LOG_LEVEL: "silent", PATH: null });
  expect(environment.ASSAY_LOG_LEVEL).toBe("silent");
  expect(environment.PATH).toBeUndefined();
});

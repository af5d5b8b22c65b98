import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { type Known, openidProvider } from "@/local/testing/openid-provider";
import { createAdmin } from "./create-admin";
import { authOptions } from "./options";
import { principalOfSession, sessionCookieName } from "./session";

/** next-auth with our settings behind real HTTP, as its own handler for a plain server takes it. */
const server = createServer((request, response) => void serve(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const openId = await openidProvider(`${site}/api/auth/callback/oidc`);
// Before anything reads the environment, which is kept once read.
for (const [name, value] of Object.entries(openId.variables)) vi.stubEnv(name, value);
vi.stubEnv("NEXTAUTH_SECRET", "a secret for these tests");
vi.stubEnv("NEXTAUTH_URL", site);

afterAll(async () => {
  server.close().closeAllConnections();
  await openId.close();
  await closeDatabase();
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", site);
  const pairs = (request.headers.cookie ?? "").split("; ").map((pair) => pair.split(/=(.*)/, 2));
  const cookies = Object.fromEntries(pairs.map(([name, value = ""]) => [name, decodeURIComponent(value)]));
  const body = Object.fromEntries(new URLSearchParams(await text(request)));
  const query = { ...Object.fromEntries(searchParams), nextauth: pathname.split("/").slice(3) };
  const answering = Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (value: unknown) => response.end(JSON.stringify(value)),
    send: (value: unknown) => response.end(typeof value === "string" ? value : JSON.stringify(value)),
  });
  await NextAuth(
    Object.assign(request, { cookies, body, query }) as unknown as NextApiRequest,
    answering as unknown as NextApiResponse,
    authOptions(),
  );
}

/** A browser as far as this goes: cookies by site, one step at a time. */
function aBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  async function open(url: string, form?: Record<string, string>): Promise<Response> {
    const jar = jarOf(url);
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const sent = form && { method: "POST", body: new URLSearchParams(form) };
    const answer = await fetch(url, { ...sent, headers: { cookie }, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer;
  }
  /** Follows redirections until one comes back to the site's callback. @returns its address. */
  async function follow(start: string): Promise<string> {
    let url = start;
    for (let n = 0; n < 10 && !url.startsWith(`${site}/`); n += 1) {
      url = new URL((await open(url)).headers.get("location") ?? "", url).href;
    }
    return url;
  }
  return { open, follow, jarOf };
}

async function begin(browser: ReturnType<typeof aBrowser>): Promise<URL> {
  const { csrfToken } = await (await browser.open(`${site}/api/auth/csrf`)).json();
  const asked = await browser.open(`${site}/api/auth/signin/oidc`, {
    csrfToken,
    callbackUrl: `${site}/jobs`,
    json: "true",
  });
  return new URL((await asked.json()).url);
}

const sessionOf = (browser: ReturnType<typeof aBrowser>) =>
  principalOfSession(browser.jarOf(site).get(sessionCookieName()), new Date());

async function aMember(change: Partial<Known> = {}) {
  const email = `${randomUUID()}@assay.test`;
  await createAdmin({ email, name: "Ada", workspaceName: "First" });
  openId.becomes({ email, email_verified: true, name: "Ada", ...change });
  return email;
}

test("a member signs in by the provider, which is asked with state, nonce and PKCE", async () => {
  const email = await aMember();
  const browser = aBrowser();
  const asked = await begin(browser);
  for (const name of ["state", "nonce", "code_challenge"]) expect(asked.searchParams.get(name)).toMatch(/.{20}/);
  expect(asked.searchParams.get("code_challenge_method")).toBe("S256");
  const answer = await browser.open(await browser.follow(asked.href));
  expect(answer.headers.get("location")).toBe(`${site}/jobs`);
  expect(await sessionOf(browser)).toMatchObject({ kind: "user", email, role: "admin" });
});

test("an address that nobody confirmed is told, and signs nobody in", async () => {
  await aMember({ email_verified: false });
  const browser = aBrowser();
  const answer = await browser.open(await browser.follow((await begin(browser)).href));
  expect(answer.headers.get("location")).toBe("/sign-in?error=EMAIL_NOT_VERIFIED");
  expect(await sessionOf(browser)).toBeNull();
});

test.each([
  ["state", (url: URL) => url.searchParams.set("state", "made-up")],
  ["nonce", (url: URL) => url.searchParams.set("nonce", "made-up")],
  ["code_challenge", (url: URL) => url.searchParams.set("code_challenge", "a".repeat(43))],
])("an answer to another %s than this browser's signs nobody in", async (_, forge) => {
  await aMember();
  const browser = aBrowser();
  const asked = await begin(browser);
  forge(asked);
  const answer = await browser.open(await browser.follow(asked.href));
  expect(answer.headers.get("location")).toBe(`${site}/api/auth/error?error=OAuthCallback`);
  expect(await sessionOf(browser)).toBeNull();
});

test("another browser's answer signs nobody in", async () => {
  await aMember();
  const [mine, other] = [aBrowser(), aBrowser()];
  const stolen = await mine.follow((await begin(mine)).href);
  await begin(other);
  const answer = await other.open(stolen);
  expect(answer.headers.get("location")).toBe(`${site}/api/auth/error?error=OAuthCallback`);
  expect(await sessionOf(other)).toBeNull();
});

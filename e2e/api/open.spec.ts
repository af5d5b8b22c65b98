import { type IncomingMessage, request } from "node:http";
import { expect } from "@playwright/test";
import { HealthResource, ReadyResource } from "@/lib/api/contracts/rest";
import { OPERATIONS } from "@/lib/api/openapi-operations";
import { test } from "./neighbour";

test("health, ready and the document need no credentials", async ({ anonymous }) => {
  HealthResource.parse(await (await anonymous.get("/api/health")).json());
  expect(ReadyResource.parse(await (await anonymous.get("/api/ready")).json()).ok).toBe(true);
  expect(await (await anonymous.get("/api/openapi.json")).json()).toMatchObject({ openapi: "3.1.0" });
});

test("every operation of the document is there, and answers strangers with 401 or openly", async ({ anonymous }) => {
  for (const { method, path, scope, body } of OPERATIONS) {
    const response = await anonymous.fetch(path.replace("{id}", "7"), { method, maxRedirects: 0 });
    // Who holds a one-time link sends it in the body: without one the request is not valid.
    const openly = body ? 400 : 200;
    expect({ path, status: response.status() }).toEqual({ path, status: scope === "open" ? openly : 401 });
  }
});

test("an id that the caller sends comes back, a wild one is replaced", async ({ api }) => {
  const idOf = async (sent: string) =>
    (await api.get("/api/v1/me", { headers: { "x-request-id": sent } })).headers()["x-request-id"];
  expect(await idOf("trace-42")).toBe("trace-42");
  expect(await idOf("x".repeat(200))).toMatch(/^[0-9a-f-]{36}$/);
});

test("what is authenticated is kept by no cache", async ({ api }) => {
  const headers = (await api.get("/api/v1/me")).headers();
  expect(headers["cache-control"]).toBe("private, no-cache");
  expect(headers.vary).toContain("x-api-key");
});

test("an answer is compressed for who takes it so, and says that it depends on that", async ({ stack }) => {
  const encodingOf = (accepted: string) =>
    new Promise<unknown[]>((resolve, reject) => {
      const headers = { "accept-encoding": accepted, "x-api-key": stack.apiKey };
      const asked = request(`${stack.url}/api/v1/profiles?limit=50`, { headers }, (answer) => {
        const { "content-encoding": encoding, vary } = answer.headers;
        resolve([answer.statusCode, encoding, /accept-encoding/i.test(vary ?? "")]);
        answer.resume();
      });
      asked.once("error", reject).end();
    });
  expect(await encodingOf("gzip")).toEqual([200, "gzip", true]);
  expect(await encodingOf("identity")).toEqual([200, undefined, true]);
});

test("HEAD answers as GET does, without a body", async ({ api }) => {
  const [get, head] = [await api.get("/api/v1/rubrics"), await api.head("/api/v1/rubrics")];
  expect([head.status(), (await head.body()).length]).toEqual([get.status(), 0]);
  expect(head.headers()["content-type"]).toBe(get.headers()["content-type"]);
});

for (const [path, allowed] of [
  ["/docs", "GET, HEAD, POST, OPTIONS"],
  ["/nobody-is-here", "GET, HEAD, POST, OPTIONS"],
  ["/api/v1/me", "GET, PATCH, HEAD, OPTIONS"],
])
  test(`TRACE of ${path} is refused with what is allowed`, async ({ stack }) => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${stack.url}${path}`, { method: "TRACE" }, resolve).once("error", reject).end();
    });
    answer.resume();
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, allowed]);
  });

test("options name the methods", async ({ anonymous }) => {
  const response = await anonymous.fetch("/api/v1/me", { method: "OPTIONS" });
  expect([response.status(), response.headers().allow]).toEqual([204, "GET, PATCH, HEAD, OPTIONS"]);
});

test("no answer is guessed at, framed or told to other sites; a page runs only its own scripts", async ({
  anonymous,
}) => {
  for (const path of ["/sign-in", "/nowhere", "/api/health", "/api/v1/me", "/api/auth/providers"]) {
    const headers = (await anonymous.get(path)).headers();
    const { "x-content-type-options": sniffing, "x-frame-options": frames, "referrer-policy": referrer } = headers;
    expect({ path, sniffing, frames, referrer }).toEqual({
      path,
      sniffing: "nosniff",
      frames: "DENY",
      referrer: "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
  const page = await anonymous.get("/sign-in");
  const nonce = /'nonce-([^']+)'/.exec(page.headers()["content-security-policy"] ?? "")?.[1];
  const scripts = (await page.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
});

test("malformed sign-in requests are refused, not failed on", async ({ anonymous }) => {
  const json = { "content-type": "application/json" };
  const post = async (path: string, data: string) =>
    (await anonymous.post(`/api/auth/${path}`, { data: Buffer.from(data), headers: json })).status();
  expect(await post("callback/credentials", "{")).toBe(400);
  expect(await post("callback/credentials", `{"a": "${"x".repeat(70_000)}"}`)).toBe(413);
  expect(await post("_log", '{"code": "FORGED", "level": "error"}')).toBe(404);
  expect((await anonymous.get("/api/auth/callback/credentials")).status()).toBe(405);
});

test("a path that can't be decoded names nothing, and is no fault of ours", async ({ stack }) => {
  for (const [path, status] of [
    ["/api/v1/profiles/%ff", 400],
    ["/api/v1/scoring-jobs/%", 400],
    ["/api/v1/%c0", 404],
    ["/profiles/%ff", 307],
  ] as const) {
    // By hand: a browser's client refuses to send such a path.
    const answer = await raw(stack, path);
    expect([path, answer.statusCode]).toEqual([path, status]);
  }
});

function raw({ url, apiKey }: { url: string; apiKey: string }, path: string): Promise<IncomingMessage> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { "x-api-key": apiKey } }, (answer) => resolve(answer.resume()))
      .on("error", reject)
      .end();
  });
}

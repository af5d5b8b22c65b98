import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { otherMethods } from "./other-methods";
import { accepted, ok } from "./respond";
import { routesOf } from "./with-route";

const viewer: Principal = {
  kind: "user",
  userId: "u",
  workspaceId: "w",
  name: "Vera",
  email: "vera@assay.test",
  role: "viewer",
};

const world = (by: "key" | "session", principal: Principal | null = viewer) =>
  routesOf({
    publicUrl: () => "https://assay.test",
    authenticate: async () => {
      if (!principal) throw new AppError("UNAUTHENTICATED", "Who are you?");
      return { principal, by };
    },
  });

const Body = z.strictObject({ name: z.string() });
const admin: Principal = { ...viewer, role: "admin" };

interface Sent {
  principal?: Principal | null;
  by?: "key" | "session";
  headers?: Record<string, string>;
  body?: string;
  id?: string;
}

/** Sends one request to a route that needs a scope, an id and a body. */
async function send({ principal = admin, by = "key", headers = {}, body = '{"name":"x"}', id = "id" }: Sent) {
  const route = world(by, principal)(
    { params: z.strictObject({ id: z.literal("id") }), body: Body, scope: "scores:write" },
    async (input) => accepted({ name: input.body.name, id: input.params.id }, "/there", 2),
  );
  const json = { "content-type": "application/json", ...headers };
  const request = new Request("https://assay.test/api", { method: "POST", headers: json, body });
  const response = await route(request, { params: Promise.resolve({ id }) });
  return { response, answer: await response.json() };
}

test("a good request runs, and its answer carries the common headers", async () => {
  const { response, answer } = await send({ headers: { "x-request-id": "mine" } });
  expect(response.status).toBe(202);
  expect(answer).toEqual({ name: "x", id: "id" });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "x-request-id": "mine",
    "cache-control": "private, no-cache",
    vary: "Authorization, x-api-key, Cookie",
    location: "/there",
    "retry-after": "2",
  });
});

describe("the first that fails answers", () => {
  const tooLarge = JSON.stringify({ name: "x".repeat(1_100_000) });
  const wrongEverywhere = {
    by: "session",
    headers: { "content-type": "text/plain" },
    body: tooLarge,
    id: "7",
  } as const;
  test.each([
    ["401", { ...wrongEverywhere, principal: null }, 401, "UNAUTHENTICATED"],
    ["403 origin", { ...wrongEverywhere, principal: viewer }, 403, "ORIGIN_REFUSED"],
    ["403 scope", { ...wrongEverywhere, by: "key", principal: viewer }, 403, "INSUFFICIENT_SCOPE"],
    ["415", { ...wrongEverywhere, by: "key" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["413", { ...wrongEverywhere, by: "key", headers: {} }, 413, "BODY_TOO_LARGE"],
    ["400 body", { body: "{" }, 400, "INVALID_REQUEST"],
    ["400 id", { id: "7" }, 400, "INVALID_REQUEST"],
    ["400 no body", { body: "" }, 400, "INVALID_REQUEST"],
    ["400 number", { body: '{"name":1e999}' }, 400, "INVALID_REQUEST"],
    ["400 empty key", { headers: { "idempotency-key": "" } }, 400, "INVALID_REQUEST"],
    ["400 long key", { headers: { "idempotency-key": "k".repeat(256) } }, 400, "INVALID_REQUEST"],
  ] satisfies [string, Sent, number, string][])("%s", async (_, sent, status, code) => {
    const { response, answer } = await send(sent);
    expect([response.status, answer.status, answer.code]).toEqual([status, status, code]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.request_id).toBe(response.headers.get("x-request-id"));
  });
});

test("a session's own origin may write", async () => {
  const { response } = await send({ by: "session", headers: { origin: "https://assay.test" } });
  expect(response.status).toBe(202);
});

test("an unknown error is a 500 without its message", async () => {
  const route = world("key")({ scope: null }, async () => {
    throw new Error("duplicate key (email)=(vera@assay.test)");
  });
  const response = await route(new Request("https://assay.test/api"), { params: Promise.resolve({}) });
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toContain("vera");
});

test("all of several scopes are needed", async () => {
  const recruiter: Principal = { ...viewer, role: "recruiter" };
  const route = world("key", recruiter)({ scope: ["scores:read", "rubrics:write"] }, async () => ok({}));
  const response = await route(new Request("https://assay.test/api"), { params: Promise.resolve({}) });
  expect(await response.json()).toMatchObject({
    code: "INSUFFICIENT_SCOPE",
    detail: expect.stringContaining("rubrics:write"),
  });
});

test("other methods answer 405 with what is allowed", async () => {
  const { POST, OPTIONS } = otherMethods("GET");
  const ask = (method: string) => [new Request("https://assay.test/api", { method }), anywhere] as const;
  const anywhere = { params: Promise.resolve({}) };
  const response = await POST(...ask("POST"));
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  expect(await response.json()).toMatchObject({ code: "METHOD_NOT_ALLOWED" });
  expect((await OPTIONS(...ask("OPTIONS"))).status).toBe(204);
});

describe("limits", () => {
  const state = (name: "score-key" | "score-profile", quota: number, remaining: number) => {
    return { name, quota, windowSeconds: 3_600, remaining, resetSeconds: 1_800 };
  };
  const asked = async (refusal: AppError | null) => {
    const route = world("key", admin)({ scope: null }, async ({ meter }) => {
      meter.note(state("score-key", 100, 97));
      meter.note(state("score-profile", 10, 0));
      if (refusal) throw refusal;
      return ok({});
    });
    return route(new Request("https://assay.test/api"), { params: Promise.resolve({}) });
  };

  test("an answer says where the caller stands with each", async () => {
    const { headers } = await asked(null);
    expect(headers.get("ratelimit-policy")).toBe('"score-key";q=100;w=3600, "score-profile";q=10;w=3600');
    expect(headers.get("ratelimit")).toBe('"score-key";r=97;t=1800, "score-profile";r=0;t=1800');
  });

  test("a refusal has cost nothing, and says when to come back; another failure tells of no limit", async () => {
    const { headers } = await asked(new AppError("RATE_LIMITED", "Later.", { retryAfter: 1_800 }));
    expect(headers.get("retry-after")).toBe("1800");
    expect(headers.get("ratelimit")).toBe('"score-key";r=98;t=1800, "score-profile";r=0;t=1800');
    expect((await asked(new AppError("CONFLICT", "No."))).headers.get("ratelimit")).toBeNull();
  });
});

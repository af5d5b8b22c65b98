import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openApiDocument } from "./openapi";
import { OPERATIONS } from "./openapi-operations";

const API = "app/api";
/** Not ours to describe: the sign-in library's and the engine's own protocols, and the answer to unknown paths. */
const UNDESCRIBED = /^\/api\/(auth|inngest|\[\.\.\.rest\])(\/|$)/;

const files = (readdirSync(API, { recursive: true }) as string[]).filter((name) => /(^|\/)route\.ts$/.test(name));

function builtOperations(): string[] {
  return files
    .flatMap((file) => {
      const path = `/api/${file}`.replace(/\/route\.ts$/, "");
      const source = readFileSync(`${API}/${file}`, "utf8");
      const methods = [...source.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) =/gm)].map((found) => found[1]);
      return UNDESCRIBED.test(path) ? [] : methods.map((method) => `${method} ${path.replace(/\[(\w+)\]/g, "{$1}")}`);
    })
    .sort();
}

test("describes each built route and method, and no other", () => {
  const { paths = {} } = openApiDocument("1.0.0");
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(builtOperations());
  expect(described.length).toBeGreaterThan(10);
});

test("every route says what it does with the other methods", () => {
  const silent = files.filter((file) => {
    const source = readFileSync(`${API}/${file}`, "utf8");
    return !UNDESCRIBED.test(`/api/${file}`) && !source.includes("otherMethods(");
  });
  expect(silent).toEqual([]);
});

test("the 405 of each route allows exactly the methods that it has", () => {
  for (const file of files.filter((name) => !UNDESCRIBED.test(`/api/${name}`))) {
    const source = readFileSync(`${API}/${file}`, "utf8");
    const built = [...source.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) =/gm)].map((found) => found[1]).sort();
    const allowed = [...(/otherMethods\((.*?)\)/.exec(source)?.[1] ?? "").matchAll(/[A-Z]+/g)].map(String).sort();
    expect({ file, allowed }).toEqual({ file, allowed: built });
  }
});

test("refusals are problem+json, and guarded operations name the ways to authenticate, with what it takes", () => {
  const score = openApiDocument("1.0.0").paths?.["/api/v1/profiles/{id}/score"]?.post;
  const scopes = ["scores:write"];
  expect(score?.security).toEqual([{ apiKey: scopes }, { bearer: scopes }, { session: scopes }]);
  expect(openApiDocument("1.0.0").paths?.["/api/v1/me/password"]?.post?.security).toEqual([{ session: [] }]);
  expect(openApiDocument("1.0.0").paths?.["/api/health"]?.get?.security).toEqual([]);
  expect(Object.keys(score?.responses ?? {})).toEqual(
    expect.arrayContaining(["202", "400", "401", "403", "404", "413", "415"]),
  );
  expect(JSON.stringify(answerOf(score?.responses?.["404"]))).toContain("application/problem+json");
});

/** What stands at a status, here or under the name that it gives. */
function answerOf(told: object = {}): { headers?: object } {
  const name = "$ref" in told ? String(told.$ref).split("/").pop() : undefined;
  const shared = openApiDocument("1.0.0").components?.responses ?? {};
  return (name === undefined ? told : shared[name]) as { headers?: object };
}

test("every POST answers through its idempotency key, and says so, but those of secrets and of strangers", () => {
  const posts = OPERATIONS.filter(({ method }) => method === "post");
  for (const { path, scope, holdsSecret } of posts) {
    const source = readFileSync(`app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`, "utf8");
    const isKept = scope !== "open" && !holdsSecret;
    expect([path, source.includes("answerOnce(")]).toEqual([path, isKept]);
    const described = openApiDocument("1.0.0").paths?.[path]?.post;
    expect([path, JSON.stringify(described?.parameters ?? []).includes("idempotency-key")]).toEqual([path, isKept]);
    if (isKept) expect(Object.keys(described?.responses ?? {})).toEqual(expect.arrayContaining(["409", "422"]));
  }
  expect(posts.length).toBeGreaterThan(5);
});

test("what is limited names the fields that say so, in good answers and in 429", () => {
  const { post } = openApiDocument("1.0.0").paths?.["/api/v1/profiles/{id}/score"] ?? {};
  for (const status of ["200", "202", "429"]) {
    expect(Object.keys(answerOf(post?.responses?.[status]).headers ?? {})).toEqual(
      expect.arrayContaining(["RateLimit", "RateLimit-Policy"]),
    );
  }
});

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
  for (const { method, path, scope } of OPERATIONS) {
    const response = await anonymous.fetch(path.replace("{id}", "7"), { method, maxRedirects: 0 });
    expect({ path, status: response.status() }).toEqual({ path, status: scope === "open" ? 200 : 401 });
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

test("options name the methods", async ({ anonymous }) => {
  const response = await anonymous.fetch("/api/v1/me", { method: "OPTIONS" });
  expect([response.status(), response.headers().allow]).toEqual([204, "GET, HEAD, OPTIONS"]);
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { engineState } from "./readiness";

let answer = { status: 200, body: "" };
const server = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const unknown = { lag_ms: null, queue_depth: null };

test.each([
  [200, '{"ok": true, "lag_ms": 12, "queue_depth": 3}', { ok: true, lag_ms: 12, queue_depth: 3 }],
  [200, '{"ok": false, "lag_ms": 0, "queue_depth": 0}', { ok: false, lag_ms: 0, queue_depth: 0 }],
  [200, '{"status": 200, "message": "OK"}', { ok: true, ...unknown }],
  [404, "not here", { ok: true, ...unknown }],
  [503, "down", { ok: false, ...unknown }],
])("an engine that answers %d %s", async (status, body, expected) => {
  answer = { status, body };
  expect(await engineState(url())).toEqual(expected);
});

test("an engine that isn't there is not ready; Inngest Cloud isn't asked", async () => {
  expect(await engineState("http://127.0.0.1:1")).toEqual({ ok: false, ...unknown });
  expect(await engineState(null)).toEqual({ ok: true, ...unknown });
});

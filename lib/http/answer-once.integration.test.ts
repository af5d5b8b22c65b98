import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase } from "@/db/client";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { insertRubric } from "@/db/queries/rubric-versions";
import { idempotencyAnswers, rubrics } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import type { Principal } from "@/lib/domain/access";
import { AppError, type RequestErrorCode } from "@/lib/domain/errors";
import { created } from "./respond";
import { routesOf } from "./with-route";

afterAll(closeDatabase);

const Body = z.strictObject({ a: z.number(), b: z.string().default("") });

interface Made {
  id: string;
}

/** A route that stores a rubric and answers its id, or refuses with a code. */
async function aRoute(refusal: RequestErrorCode | null = null) {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  let why = refusal;
  const store = ({ once }: { once?: Once<Made> | undefined }) =>
    onceInWorkspace(workspaceId, once, async (tx) => {
      const head = { workspaceId, name: randomUUID(), role: null, description: "" };
      const { id } = await insertRubric(tx, head);
      if (why) throw new AppError(why, "It is refused.", { retryAfter: 7 });
      return { id };
    });
  const answer = ({ id }: Made) => created({ id }, `/api/things/${id}`);
  const post = async (
    key: string | null,
    { body = '{"a":1}', path = "/api/things", as = principal as Principal } = {},
  ) => {
    const world = { publicUrl: () => undefined, authenticate: async () => ({ principal: as, by: "key" as const }) };
    const route = routesOf(world)({ body: Body, scope: "scores:write" }, async ({ answerOnce }) =>
      answerOnce(store, {}, answer),
    );
    const headers = { "content-type": "application/json", ...(key !== null && { "idempotency-key": key }) };
    const request = new Request(`https://assay.test${path}`, { method: "POST", headers, body });
    const response = await route(request, { params: Promise.resolve({}) });
    return { response, answer: await response.json(), replayed: response.headers.get("idempotency-replayed") };
  };
  const stored = async () =>
    (await asSystem((tx) => tx.select().from(rubrics).where(eq(rubrics.workspaceId, workspaceId)))).length;
  const refuseWith = (code: RequestErrorCode | null) => {
    why = code;
  };
  return { principal, post, stored, refuseWith };
}

test("the same key and request: the first answer again, with its status and headers", async () => {
  const { principal, post, stored } = await aRoute();
  const [first, second] = [await post("k"), await post("k")];
  expect([first.response.status, first.replayed]).toEqual([201, null]);
  expect([second.response.status, second.replayed]).toEqual([201, "true"]);
  expect(second.answer).toEqual(first.answer);
  expect(second.response.headers.get("location")).toBe(`/api/things/${first.answer.id}`);
  expect(second.response.headers.get("x-request-id")).not.toBe(first.response.headers.get("x-request-id"));
  expect(await stored()).toBe(1);
  const kept = await asSystem((tx) =>
    tx.select().from(idempotencyAnswers).where(eq(idempotencyAnswers.workspaceId, principal.workspaceId)),
  );
  expect(JSON.stringify(kept)).not.toContain('"k"');
});

test("without a key every request is its own", async () => {
  const { post, stored } = await aRoute();
  for (let i = 0; i < 2; i += 1) expect((await post(null)).replayed).toBeNull();
  expect(await stored()).toBe(2);
});

test("order of keys and white space don't make another request; body, query and path do", async () => {
  const { post } = await aRoute();
  await post("k", { body: '{"a":1,"b":"é"}' });
  expect((await post("k", { body: ' { "b" : "\\u00e9",\n"a":1.0e0 } ' })).replayed).toBe("true");
  for (const other of [{ body: '{"a":2,"b":"é"}' }, { body: '{"a":1,"b":"e\u0301"}' }, { path: "/api/others" }]) {
    const { response, answer } = await post("k", { body: '{"a":1,"b":"é"}', ...other });
    expect([response.status, answer.code]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  }
});

test("another key or user of the workspace may use the same key for something else", async () => {
  const { principal, post, stored } = await aRoute();
  const user = { ...principal, kind: "user" as const, userId: randomUUID(), email: "", role: "admin" as const };
  await post("k");
  const others: Principal[] = [{ ...principal, serviceAccountId: randomUUID() }, user];
  for (const as of others) expect((await post("k", { body: '{"a":2}', as })).response.status).toBe(201);
  expect(await stored()).toBe(3);
});

describe("refusals", () => {
  test.each(["BUDGET_EXCEEDED", "JOB_NOT_RETRYABLE", "INPUT_ERASED"] as const)(
    "%s is the first answer, and stays it",
    async (code) => {
      const { post, stored, refuseWith } = await aRoute(code);
      const first = await post("k");
      refuseWith(null);
      const second = await post("k");
      expect(second).toMatchObject({ answer: first.answer, replayed: "true" });
      expect(second.answer).toMatchObject({ code, request_id: first.response.headers.get("x-request-id") });
      expect([second.response.status, second.response.headers.get("retry-after")]).toEqual([
        first.response.status,
        "7",
      ]);
      expect(second.response.headers.get("content-type")).toBe("application/problem+json");
      expect(await stored()).toBe(0);
    },
  );

  test.each([
    "INVALID_REQUEST",
    "PROFILE_NOT_FOUND",
    "RATE_LIMITED",
    "TOO_MANY_ACTIVE_JOBS",
    "PROVIDER_PAUSED",
  ] as const)("%s is not kept: the same request may succeed later", async (code) => {
    const { post, stored, refuseWith } = await aRoute(code);
    expect((await post("k")).answer.code).toBe(code);
    refuseWith(null);
    expect(await post("k")).toMatchObject({ response: { status: 201 }, replayed: null });
    expect(await stored()).toBe(1);
  });
});

test("a request that isn't valid says so before the key is looked at", async () => {
  const { post } = await aRoute();
  await post("k");
  expect((await post("k", { body: '{"a":"1"}' })).response.status).toBe(400);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, pass, type Stack, startStack } from "./conformance-stack";

describe("events", () => {
  let stack: Stack;
  const seen: string[] = [];
  const count = (tag: string) => seen.filter((other) => other === tag).length;

  beforeAll(async () => {
    stack = await startStack(functions);
    await eventually(() => stack.registered());
  });
  const functions = (client: Stack["client"]) => [
    client.createFunction({ id: "note", triggers: { event: "note/go" } }, async ({ event }) => {
      seen.push(event.data.tag);
    }),
    client.createFunction({ id: "also", triggers: { event: "note/go" } }, async ({ event }) => {
      seen.push(`${event.data.tag} also`);
    }),
    client.createFunction(
      { id: "some", triggers: { event: "some/go", if: "event.data.kind == 'right' && event.data.count != 0" } },
      async ({ event }) => {
        seen.push(event.data.tag);
      },
    ),
  ];
  afterAll(() => stack.stop());

  const post = async (body: unknown, { key = stack.engineOptions.eventKey, seed = "" } = {}) => {
    const headers = seed ? { "x-inngest-event-id-seed": seed } : undefined;
    const answer = await fetch(`${stack.engine().url}/e/${key}`, {
      method: "POST",
      body: JSON.stringify(body),
      ...(headers && { headers }),
    });
    return { status: answer.status, body: await answer.json() };
  };

  it("start every function that they trigger", async () => {
    const tag = randomUUID();
    await post({ name: "note/go", data: { tag } });
    await eventually(() => count(tag) === 1 && count(`${tag} also`) === 1);
  });

  it("are acknowledged with an id each, in order", async () => {
    const answer = await post([
      { name: "note/go", data: { tag: "a" } },
      { name: "note/go", data: { tag: "b" } },
    ]);
    expect(answer).toEqual({ status: 200, body: { status: 200, ids: [expect.any(String), expect.any(String)] } });
  });

  it("of the same id start one run, and are acknowledged under the first id", async () => {
    const [id, tag] = [randomUUID(), randomUUID()];
    const answers = await Promise.all([1, 2, 3].map(() => post({ name: "note/go", id, data: { tag } })));
    await eventually(() => count(tag) > 0);
    await pass(200);
    expect(count(tag)).toBe(1);
    expect(new Set(answers.map(({ body }) => body.ids[0])).size).toBe(1);
  });

  it("of the same id in one batch start one run", async () => {
    const [id, tag] = [randomUUID(), randomUUID()];
    await post([1, 2].map(() => ({ name: "note/go", id, data: { tag } })));
    await eventually(() => count(tag) > 0);
    await pass(200);
    expect(count(tag)).toBe(1);
  });

  it("of the same id start another run once 24 hours are over", async () => {
    const [id, tag] = [randomUUID(), randomUUID()];
    await post({ name: "note/go", id, data: { tag } });
    await stack.sql`update engine.event_ids set expires_at = expires_at - interval '24 hours'`;
    await post({ name: "note/go", id, data: { tag } });
    await eventually(() => count(tag) === 2);
  });

  it("sent again with the same seed start one run", async () => {
    const [seed, tag] = [`${Date.now()},${randomUUID()}`, randomUUID()];
    const first = await post({ name: "note/go", data: { tag } }, { seed });
    const second = await post({ name: "note/go", data: { tag } }, { seed });
    await eventually(() => count(tag) > 0);
    await pass(200);
    expect(count(tag)).toBe(1);
    expect(second.body.ids).toEqual(first.body.ids);
  });

  it("start a function with a condition only when it holds", async () => {
    const [right, wrong] = [randomUUID(), randomUUID()];
    await post({ name: "some/go", data: { tag: wrong, kind: "wrong", count: 1 } });
    await post({ name: "some/go", data: { tag: wrong, kind: "right", count: 0 } });
    await post({ name: "some/go", data: { tag: right, kind: "right", count: 1 } });
    await eventually(() => count(right) === 1);
    expect(count(wrong)).toBe(0);
  });

  it.each([
    ["without a name", { data: {} }],
    ["with a reserved name", { name: "inngest/function.failed", data: {} }],
    ["that is no object", "text"],
  ])("in a batch with one %s are all refused", async (_, bad) => {
    const tag = randomUUID();
    const answer = await post([{ name: "note/go", data: { tag } }, bad]);
    await pass(100);
    expect(answer.status).toBe(400);
    expect(count(tag)).toBe(0);
  });

  it("under a wrong key are refused", async () => {
    expect((await post({ name: "note/go", data: { tag: "x" } }, { key: "wrong" })).status).toBe(401);
  });

  it("that are no JSON are refused", async () => {
    const answer = await fetch(`${stack.engine().url}/e/${stack.engineOptions.eventKey}`, {
      method: "POST",
      body: "{",
    });
    expect(answer.status).toBe(400);
  });

  it("of a function deployed since reach it at once", async () => {
    const tag = randomUUID();
    stack.deploy([
      ...functions(stack.client),
      stack.client.createFunction({ id: "newer", triggers: { event: "newer/go" } }, async ({ event }) => {
        seen.push(event.data.tag);
      }),
    ]);
    await post({ name: "newer/go", data: { tag } });
    await eventually(() => count(tag) === 1);
  });
});

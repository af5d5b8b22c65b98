import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, type Stack, startStack } from "./conformance-stack";

describe("a run", () => {
  let stack: Stack;
  const seen: string[] = [];
  beforeAll(async () => {
    stack = await startStack((client) => [
      client.createFunction({ id: "three", triggers: { event: "three/go" } }, async ({ event, step }) => {
        const a = await step.run("a", () => seen.push(`a:${event.data.tag}`) && 1);
        const b = await step.run("b", () => seen.push(`b:${event.data.tag}`) && a + 1);
        await step.run("c", () => seen.push(`c:${event.data.tag}:${b}`));
        return { sum: a + b };
      }),
    ]);
  });
  afterAll(() => stack.stop());

  it("does its steps in order, each once, in one request", async () => {
    const before = stack.calls.length;
    await stack.client.send({ name: "three/go", data: { tag: "x" } });
    await eventually(() => seen.includes("c:x:2"));
    await eventually(async () => (await stack.sql`select from engine.runs where status = 'completed'`).length === 1);
    expect(seen).toEqual(["a:x", "b:x", "c:x:2"]);
    expect(stack.calls.length - before).toBe(1);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, type Failure, type Stack, startStack } from "./conformance-stack";

describe("a run", () => {
  let stack: Stack;
  const seen = new Map<string, unknown[]>();
  const note = (tag: string, value: unknown) => {
    seen.set(tag, [...(seen.get(tag) ?? []), value]);
    return value;
  };
  const notes = (tag: string) => seen.get(tag) ?? [];

  beforeAll(async () => {
    stack = await startStack((client) => [
      client.createFunction({ id: "three", triggers: { event: "three/go" } }, async ({ event, step }) => {
        const a = await step.run("a", () => note(event.data.tag, "a") && 1);
        const b = await step.run("b", () => note(event.data.tag, "b") && a + 1);
        await step.run("c", () => note(event.data.tag, `c${b}`));
      }),
      client.createFunction({ id: "parallel", triggers: { event: "parallel/go" } }, async ({ event, step }) => {
        const steps = ["x", "y", "z"].map((id) => step.run(id, () => note(event.data.tag, id)));
        const results = await Promise.all(steps);
        await step.run("after", () => note(event.data.tag, results.join("")));
      }),
      client.createFunction({ id: "partly", triggers: { event: "partly/go" }, retries: 0 }, async ({ event, step }) => {
        const settled = await Promise.allSettled([
          step.run("good", () => "good"),
          step.run("bad", () => {
            throw new Error("bad");
          }),
        ]);
        await step.run("after", () => note(event.data.tag, settled.map(({ status }) => status).join()));
      }),
      client.createFunction({ id: "sleeps", triggers: { event: "sleeps/go" } }, async ({ event, step }) => {
        await step.run("before", () => note(event.data.tag, Date.now()));
        await step.sleep("a second", "1s");
        await step.sleepUntil("long ago", new Date(0));
        await step.run("after", () => note(event.data.tag, Date.now()));
      }),
      client.createFunction({ id: "both", triggers: { event: "both/go" } }, async ({ event, step }) => {
        await Promise.all([step.sleep("a second", "1s"), step.run("beside", () => note(event.data.tag, "beside"))]);
        await step.run("after", () => note(event.data.tag, "after"));
      }),
      client.createFunction({ id: "loops", triggers: { event: "loops/go" } }, async ({ event, step }) => {
        for (const round of [0, 1, 2]) await step.run("same", () => note(event.data.tag, round));
      }),
      client.createFunction({ id: "echo", triggers: { event: "echo/go" } }, async ({ event, step }) => {
        const output = await step.run("output", () => event.data.text);
        await step.sleep("so that the state travels", "1s");
        await step.run("compare", () => note(event.data.tag, output === event.data.text));
      }),
      client.createFunction({ id: "big", triggers: { event: "big/go" } }, async ({ event, step }) => {
        const output = await step.run("output", () => "x".repeat(event.data.size));
        await step.sleep("so that the state travels", "1s");
        await step.run("measure", () => note(event.data.tag, output.length));
      }),
      client.createFunction({ id: "sender", triggers: { event: "sender/go" } }, async ({ event, step }) => {
        const sent = await step.sendEvent("send", { name: "three/go", data: { tag: `${event.data.tag}-child` } });
        await step.run("sent", () => note(event.data.tag, sent.ids.length));
      }),
      client.createFunction(
        {
          id: "fetches",
          triggers: { event: "fetches/go" },
          retries: 0,
          onFailure: ({ event, error }: Failure) => {
            note(event.data.event.data.tag, error.message);
          },
        },
        async ({ step }) => {
          await step.waitForSignal("signal", { signal: "s", timeout: "1h" });
        },
      ),
    ]);
  });
  afterAll(() => stack.stop());

  const send = async (name: string, data: Record<string, unknown> = {}) => {
    const tag = randomUUID();
    await stack.client.send({ name, data: { ...data, tag } });
    return tag;
  };
  const callsOf = (id: string) => stack.calls.filter(({ fnId }) => fnId === `app-${id}`);

  it("does its steps in order, each once, in one request", async () => {
    const tag = await send("three/go");
    await eventually(() => notes(tag).length === 3);
    expect(notes(tag)).toEqual(["a", "b", "c2"]);
    expect(callsOf("three")).toHaveLength(1);
  });

  it("runs parallel steps once each and goes on when all have ended", async () => {
    const tag = await send("parallel/go");
    await eventually(() => notes(tag).includes("xyz"));
    expect([...notes(tag)].sort()).toEqual(["x", "xyz", "y", "z"]);
  });

  it("gives a parallel step's failure to the code beside the other's result", async () => {
    const tag = await send("partly/go");
    await eventually(() => notes(tag).length > 0);
    expect(notes(tag)).toEqual(["fulfilled,rejected"]);
  });

  it("sleeps for as long as asked, and not until a moment in the past", async () => {
    const tag = await send("sleeps/go");
    await eventually(() => notes(tag).length === 2);
    const [before, after] = notes(tag).map(Number);
    expect((after ?? 0) - (before ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it("waits for a sleep beside a step", async () => {
    const tag = await send("both/go");
    await eventually(() => notes(tag).includes("after"));
    expect(notes(tag)).toEqual(["beside", "after"]);
  });

  it("tells steps of the same id in a loop apart", async () => {
    const tag = await send("loops/go");
    await eventually(() => notes(tag).length === 3);
    expect(notes(tag)).toEqual([0, 1, 2]);
  });

  it.each([
    ["a NUL", "a\0b"],
    ["a lone surrogate", "a\ud800b"],
    ["characters beyond the BMP", "🂡 ½ \u2028"],
    ["a key that looks like a prototype", '{"__proto__":1}'],
  ])("keeps %s in a step's output", async (_, text) => {
    const tag = await send("echo/go", { text });
    await eventually(() => notes(tag).length > 0);
    expect(notes(tag)).toEqual([true]);
  });

  it("signs data with a key toJSON as the SDK does", async () => {
    const tag = await send("echo/go", { text: "x", toJSON: "no function", z: 1, a: 2 });
    await eventually(() => notes(tag).length > 0);
    expect(notes(tag)).toEqual([true]);
  });

  it.each([3_900_000, 6_000_000])("keeps a step's output of %i characters", async (size) => {
    const tag = await send("big/go", { size });
    await eventually(() => notes(tag).length > 0);
    expect(notes(tag)).toEqual([size]);
  });

  it("starts another run by an event from a step", async () => {
    const tag = await send("sender/go");
    await eventually(() => notes(`${tag}-child`).length === 3);
    await eventually(() => notes(tag).length > 0);
    expect(notes(tag)).toEqual([1]);
  });

  it("fails at once with a sentence when it asks for what the engine doesn't do", async () => {
    const tag = await send("fetches/go");
    await eventually(() => notes(tag).length > 0);
    expect(notes(tag)).toEqual(["The local engine doesn't do WaitForSignal; an Inngest server does."]);
  });
});

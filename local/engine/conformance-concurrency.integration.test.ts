import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually, pass, type Stack, startStack } from "./conformance-stack";

describe("concurrency", () => {
  let stack: Stack;
  const open: { tag: string; key: string; end: () => void }[] = [];
  const begun: string[] = [];
  const most = new Map<string, number>();

  const hold = (name: string, key: string, tag: string) =>
    new Promise<void>((resolve) => {
      const item = {
        tag,
        key,
        end: () => {
          open.splice(open.indexOf(item), 1);
          resolve();
        },
      };
      open.push(item);
      begun.push(tag);
      for (const group of [name, `${name}/${key}`]) {
        const now = open.filter((one) => (group === name ? true : one.key === key)).length;
        most.set(group, Math.max(most.get(group) ?? 0, now));
      }
    });

  beforeAll(async () => {
    stack = await startStack((client) => [
      client.createFunction(
        {
          id: "keyed",
          triggers: { event: "keyed/go" },
          concurrency: [{ limit: 3 }, { limit: 2, key: "event.data.workspaceId" }],
        },
        async ({ event, step }) => {
          await step.run("work", () => hold("keyed", event.data.workspaceId, event.data.tag));
        },
      ),
      client.createFunction(
        { id: "single", triggers: { event: "single/go" }, concurrency: 1 },
        async ({ event, step }) => {
          await step.run("work", () => hold("single", "one", event.data.tag));
        },
      ),
      client.createFunction(
        { id: "pausing", triggers: { event: "pausing/go" }, concurrency: 1 },
        async ({ event, step }) => {
          await step.run("first", () => hold("pausing", "turn", `${event.data.tag}, first`));
          await step.sleep("pause", "1s");
          await step.run("second", () => hold("pausing", "turn", `${event.data.tag}, second`));
        },
      ),
    ]);
  });
  beforeEach(() => {
    begun.length = 0;
    most.clear();
  });
  afterAll(() => stack.stop());

  const endAll = async (count: number) => {
    const until = begun.length + count;
    while (begun.length < until || open.length > 0) {
      open[0]?.end();
      await pass(5);
    }
  };

  it("keeps each key and the whole to their limits, and one key's queue hides no other's", async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      name: "keyed/go",
      data: { workspaceId: "many", tag: `many ${index}` },
    }));
    await stack.client.send(many);
    await eventually(() => open.length === 2);
    await stack.client.send({ name: "keyed/go", data: { workspaceId: "one", tag: "the other's" } });
    await eventually(() => begun.includes("the other's"));
    await pass(100);
    expect(open.map(({ key }) => key).sort()).toEqual(["many", "many", "one"]);
    await endAll(38);
    expect(begun).toHaveLength(41);
    expect(Object.fromEntries(most)).toEqual({ keyed: 3, "keyed/many": 2, "keyed/one": 1 });
  });

  it("does a queue of one in the order of its events", async () => {
    for (const tag of ["1", "2", "3", "4"]) await stack.client.send({ name: "single/go", data: { tag } });
    await eventually(() => open.length === 1);
    await endAll(3);
    expect(begun).toEqual(["1", "2", "3", "4"]);
  });

  it("lets a run that has begun go on before the queue of those that have not", async () => {
    const queue = ["a", "b", "c", "d"].map((tag) => ({ name: "pausing/go", data: { tag } }));
    for (const event of queue) await stack.client.send(event);
    await eventually(() => begun.length === 1);
    open[0]?.end();
    await eventually(() => begun.length === 2);
    // The first run's pause ends while the second still holds the only slot, and two more wait.
    const pauses = () => stack.sql`select from engine.work where kind = 'sleep' and run_at > now()`;
    await eventually(async () => (await pauses()).length === 0);
    open[0]?.end();
    await eventually(() => begun.length === 3);
    expect(begun).toEqual(["a, first", "b, first", "a, second"]);
    await endAll(5);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually, type Failure, pass, type Stack, startStack } from "./conformance-stack";
import { startEngine } from "./engine";
import { EngineAlreadyRuns } from "./engine-lock";

describe("recovery", () => {
  let stack: Stack;
  const seen: string[] = [];
  const failures = new Map<string, string>();
  let deployed = 0;
  let lock = Promise.resolve();
  let onStep: () => unknown = () => {};
  const count = (text: string) => seen.filter((other) => other === text).length;
  const onFailure = ({ event, error }: Failure) => {
    failures.set(event.data.event.data.tag, error.message);
  };
  const functions = (client: Stack["client"]) => [
    client.createFunction({ id: "naps", triggers: { event: "naps/go" }, onFailure }, async ({ event, step }) => {
      await step.run("before", () => seen.push(`before ${event.data.tag}`));
      await step.sleep("a nap", event.data.nap ?? "1s");
      await step.run("after", () => seen.push(`after ${event.data.tag}`));
    }),
    client.createFunction({ id: "works", triggers: { event: "works/go" }, onFailure }, async ({ event, step }) => {
      await step.run("first", () => seen.push(`first ${event.data.tag}`));
      await step.run("second", async () => {
        seen.push(`second ${event.data.tag}`);
        await onStep();
        await lock;
        return "done";
      });
      await step.run("third", () => seen.push(`third ${event.data.tag}`));
    }),
  ];

  beforeAll(async () => {
    stack = await startStack(functions, { backoffMs: () => 20 });
    await eventually(() => stack.registered());
    deployed = (await stack.health()).functions;
  });
  beforeEach(async () => {
    stack.intercept(null);
    onStep = () => {};
    stack.deploy(functions(stack.client));
    await stack.client.send({ name: "unknown/so that the engine asks", data: {} });
    await eventually(async () => {
      const { ok, functions: known } = await stack.health();
      return ok && known === deployed;
    });
  });
  afterAll(() => stack.stop());

  const send = async (name: string, data: Record<string, unknown> = {}) => {
    const tag = randomUUID();
    await stack.client.send({ name, data: { ...data, tag } });
    return tag;
  };

  /** Until as many nap: who was seen to begin may not be at that yet. */
  const asleep = (runs = 1) =>
    eventually(async () => (await stack.sql`select from engine.work where kind = 'sleep'`).length === runs);

  /** The app's process is gone with all that it had in hand, and another one takes its place. */
  const die = async () => {
    await stack.killApp();
    await stack.reviveApp();
    await new Promise(() => {});
  };

  it("of an engine that was killed: sleeping runs wake, and no step runs twice", async () => {
    const tags = await Promise.all(Array.from({ length: 20 }, () => send("naps/go", { nap: "1h" })));
    await eventually(() => tags.every((tag) => count(`before ${tag}`) === 1));
    // A step whose checkpoint is still on its way may run again: all are asleep first.
    await asleep(20);
    await stack.engine().abandon();
    // However slow the machine: nobody wakes before all are asleep, and their hour is over while nobody watches.
    await stack.sql`update engine.work set run_at = now() where kind = 'sleep'`;
    await stack.restartEngine();
    await eventually(() => tags.every((tag) => count(`after ${tag}`) === 1));
    expect(tags.every((tag) => count(`before ${tag}`) === 1)).toBe(true);
  });

  it("of an engine that was killed during a call: the late answer is dropped, stored steps stay", async () => {
    let release = () => {};
    lock = new Promise((resolve) => {
      release = resolve;
    });
    const tag = await send("works/go");
    await eventually(() => count(`second ${tag}`) === 1);
    await stack.engine().abandon();
    await stack.restartEngine();
    await eventually(() => count(`second ${tag}`) === 2);
    release();
    await eventually(() => count(`third ${tag}`) > 0);
    await pass(200);
    expect(count(`first ${tag}`)).toBe(1);
    expect(count(`third ${tag}`)).toBe(1);
  });

  it("of an engine that was stopped: what was under way is handed on", async () => {
    const tag = await send("naps/go");
    await eventually(() => count(`before ${tag}`) === 1);
    await stack.engine().stop();
    await stack.restartEngine();
    await eventually(() => count(`after ${tag}`) === 1);
  });

  it("allows no second engine on one database, and says who holds it", async () => {
    const second = startEngine({ ...stack.engineOptions, port: 0 });
    await expect(second).rejects.toThrow(EngineAlreadyRuns);
    await expect(second).rejects.toThrow(`pid ${process.pid}`);
  });

  it("of an app that can't be reached: runs wait at no cost of tries, and go on by themselves", async () => {
    await stack.killApp();
    const tag = await send("works/go");
    await eventually(async () => (await stack.health()).holding !== null);
    expect((await stack.health()).holding).toContain("can't be reached");
    await pass(1_500);
    await stack.reviveApp();
    await eventually(() => count(`third ${tag}`) === 1);
    expect(failures.has(tag)).toBe(false);
    expect(await stack.health()).toMatchObject({ ok: true, registered: true, holding: null });
  });

  it("of an app that died during a call: the call is tried again, stored steps stay", async () => {
    let died = false;
    onStep = async () => {
      if (died) return;
      died = true;
      await die();
    };
    const tag = await send("works/go");
    await eventually(() => count(`third ${tag}`) === 1);
    expect(count(`first ${tag}`)).toBe(1);
    expect(count(`second ${tag}`)).toBe(2);
  });

  it("gives up a run that kills the app each time", async () => {
    onStep = die;
    const tag = await send("works/go");
    await eventually(() => failures.has(tag));
    onStep = () => {};
    expect(failures.get(tag)).toContain("poisoned");
    // One more when the first death can't be told from an idle connection's end.
    expect([3, 4]).toContain(count(`second ${tag}`));
  });

  it.each([
    ["401", 401, "refuses our signature"],
    ["a proxy's page", 200, "is not the app"],
    ["a proxy's error", 502, "is not the app"],
  ])("of calls answered by %s: the run is held, says so, and goes on by itself", async (_, status, reason) => {
    stack.intercept((_incoming, outgoing) => outgoing.writeHead(status).end("<html>"));
    const tag = await send("works/go");
    const held = await eventually(async () => {
      const health = await stack.health();
      return health.holding !== null && health;
    });
    expect(held.holding).toContain(reason);
    await pass(500);
    stack.intercept(null);
    await eventually(() => count(`third ${tag}`) === 1);
    await eventually(async () => (await stack.health()).ok);
    expect(failures.has(tag)).toBe(false);
  });

  it("of a deployment without the function: its runs wait for it", async () => {
    const tag = await send("naps/go", { nap: "1h" });
    await asleep();
    stack.deploy(functions(stack.client).slice(1));
    await stack.sql`update engine.work set run_at = now() where kind = 'sleep'`;
    await pass(1_500);
    expect(count(`after ${tag}`)).toBe(0);
    stack.deploy(functions(stack.client));
    await stack.client.send({ name: "unknown/so that the engine asks", data: {} });
    await eventually(() => count(`after ${tag}`) === 1);
  });

  it("of a deployment without the function: its runs fail after ten minutes", async () => {
    await send("naps/go", { nap: "1h" });
    await asleep();
    stack.deploy(functions(stack.client).slice(1));
    await stack.client.send({ name: "unknown/so that the engine asks", data: {} });
    await stack.engine().stop();
    await stack.sql`update engine.functions set vanished_at = vanished_at - interval '10 minutes'`;
    await stack.restartEngine();
    const [run] = await eventually(async () => {
      const rows = await stack.sql<{ output: string }[]>`select output from engine.runs where status = 'failed'
        and function_id = 'app-naps'`;
      return rows.length > 0 && rows;
    });
    expect(run?.output).toContain("for 10 minutes");
  });

  it("of a deployment that renames a planned step: the function is looked at anew", async () => {
    const build = (id: string) => [
      stack.client.createFunction({ id: "renames", triggers: { event: "renames/go" } }, async ({ event, step }) => {
        await Promise.all(
          ["one", "two"].map((which) =>
            step.run(`${id} ${which}`, () => seen.push(`${id} ${which} ${event.data.tag}`)),
          ),
        );
      }),
    ];
    stack.deploy(build("old"));
    let deployed = false;
    stack.intercept((incoming, outgoing) => {
      const stepId = new URL(incoming.url ?? "", "http://app").searchParams.get("stepId");
      if (!deployed && stepId !== null && stepId !== "step") {
        deployed = true;
        stack.deploy(build("new"));
      }
      stack.pass(incoming, outgoing);
    });
    const tag = await send("renames/go");
    await eventually(() => count(`new one ${tag}`) === 1 && count(`new two ${tag}`) === 1);
    stack.intercept(null);
    expect(count(`old one ${tag}`) + count(`old two ${tag}`)).toBe(0);
  });
});

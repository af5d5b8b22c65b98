import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually, pass, type Stack, startStack } from "./conformance-stack";

describe("registration", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack((client) => [
      client.createFunction({ id: "fine", triggers: { event: "fine/go" } }, async () => {}),
    ]);
  });
  const fine = () => stack.client.createFunction({ id: "fine", triggers: { event: "fine/go" } }, async () => {});
  beforeEach(async () => {
    stack.deploy([fine()]);
    await stack.client.send({ name: "unknown/so that the engine asks", data: {} });
    await eventually(async () => {
      const { registered, functions } = await stack.health();
      return registered && functions === 1;
    });
  });
  afterAll(() => stack.stop());

  const engineUrl = (path: string) => new URL(path, stack.engine().url);

  it("counts the functions and names the app", async () => {
    expect(await stack.health()).toEqual({
      ok: true,
      registered: true,
      functions: 1,
      queue_depth: 0,
      lag_ms: 0,
      holding: null,
      app_id: "app",
    });
  });

  it("refuses what the engine doesn't do, names function and option, and keeps the former functions", async () => {
    stack.deploy([
      fine(),
      stack.client.createFunction(
        { id: "wrong", triggers: { event: "wrong/go" }, throttle: { limit: 1, period: "1s" }, priority: { run: "1" } },
        async () => {},
      ),
      stack.client.createFunction({ id: "untriggered", triggers: [] }, async () => {}),
    ]);
    await stack.client.send({ name: "wrong/go", data: {} });
    const { holding, functions, registered } = await stack.health();
    expect(registered).toBe(false);
    expect(functions).toBe(1);
    expect(holding).toContain("Function app-wrong, option throttle: the local engine doesn't do this.");
    expect(holding).toContain("Function app-wrong, option priority: the local engine doesn't do this.");
    expect(holding).toContain("Function app-untriggered, option triggers: has no trigger.");
    expect(stack.said.filter((sentence) => sentence.includes("app-wrong"))).toHaveLength(1);
  });

  it.each([
    ["/v1/checkpoint/some-run/async", "POST"],
    ["/v0/runs/some-run/actions", "GET"],
    ["/v0/runs/some-run/batch", "GET"],
    ["/fn/register", "POST"],
  ])("answers %s without the signing key by 401", async (path, method) => {
    const answer = await fetch(engineUrl(path), { method, headers: { authorization: "Bearer nonsense" } });
    expect(answer.status).toBe(401);
  });

  it("answers an unknown endpoint by 404 and a wrong method by 405", async () => {
    expect((await fetch(engineUrl("/v1/unknown"))).status).toBe(404);
    expect((await fetch(engineUrl("/fn/register"))).status).toBe(405);
  });

  it("starts what was deployed before its event came, also while the app of before still answers what it has", async () => {
    const named = (id: string, done: () => unknown = () => {}) =>
      stack.client.createFunction({ id, triggers: { event: `${id}/go` } }, async ({ step }) => {
        await step.run("only", done);
      });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let held = 0;
    stack.intercept((incoming, outgoing) => {
      if (incoming.method === "PUT" && held === 0) {
        held += 1;
        const end = outgoing.end.bind(outgoing);
        Object.assign(outgoing, {
          end: (body: unknown) => {
            void released.then(() => end(body));
            return outgoing;
          },
        });
      }
      stack.pass(incoming, outgoing);
    });
    const asking = stack.client.send({ name: "unknown/so that the engine asks", data: {} });
    await eventually(() => held === 1);
    await pass(300);
    const ran: string[] = [];
    stack.deploy([named("fine"), named("late", () => ran.push("late"))]);
    const sending = stack.client.send({ name: "late/go", data: {} });
    await pass(300);
    release();
    await Promise.all([asking, sending]);
    stack.intercept(null);
    await eventually(() => ran.length === 1);
  });
});

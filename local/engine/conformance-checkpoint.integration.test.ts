import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually, pass, type Stack, startStack } from "./conformance-stack";

describe("a checkpoint", () => {
  let stack: Stack;
  let call: { headers: Record<string, unknown>; runId: string } | undefined;
  beforeAll(async () => {
    stack = await startStack((client) => [
      client.createFunction({ id: "f", triggers: { event: "f/go" }, retries: 0 }, async ({ step }) => {
        await step.run("a", () => {});
      }),
    ]);
    await eventually(() => stack.registered());
    // The app takes the call and never answers: the test reports in its place.
    stack.intercept((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        if (incoming.method !== "POST") return stack.pass(incoming, outgoing);
        const { ctx } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
        call = { headers: incoming.headers, runId: ctx.run_id };
      });
    });
  });
  beforeEach(async () => {
    call = undefined;
    await stack.client.send({ name: "f/go", data: {} });
    await eventually(() => call);
  });
  afterAll(() => stack.stop());

  const report = async (change: Record<string, unknown> = {}, runId = call?.runId) => {
    const hash = createHash("sha256").update(Buffer.from(stack.engineOptions.signingKey, "hex")).digest("hex");
    const answer = await fetch(`${stack.engine().url}/v1/checkpoint/${runId}/async`, {
      method: "POST",
      headers: { authorization: `Bearer ${hash}` },
      body: JSON.stringify({
        run_id: runId,
        qi_id: call?.headers["x-inngest-job-id"],
        generation_id: Number(call?.headers["x-inngest-generation-id"]),
        steps: [{ id: "s1", op: "StepRun", data: "first" }],
        ...change,
      }),
    });
    return answer.status;
  };
  const stored = () => stack.sql`select payload from engine.steps where id = 's1' and run_id = ${call?.runId ?? ""}`;

  it.each([
    ["of another generation", { generation_id: 99 }, 409],
    ["of another work item", { qi_id: "424242" }, 409],
    ["without a work item", { qi_id: "x" }, 400],
    ["without steps", { steps: null }, 400],
  ])("%s is refused and stores nothing", async (_, change, status) => {
    expect(await report(change)).toBe(status);
    expect(await stored()).toHaveLength(0);
  });

  it("of an unknown run is answered by 404", async () => {
    expect(await report({}, "no-such-run")).toBe(404);
  });

  it("of the call that holds the work is stored, and only once", async () => {
    expect(await report()).toBe(200);
    expect(await report({ steps: [{ id: "s1", op: "StepRun", data: "second" }] })).toBe(200);
    expect(await stored()).toMatchObject([{ payload: '{"data":"first"}' }]);
  });

  it("that asks for what the engine doesn't do ends the run and stops its request", async () => {
    expect(await report({ steps: [{ id: "d", op: "DeferAdd" }] })).toBe(409);
    expect(await report()).toBe(409);
    await pass(50);
    expect(await stack.sql`select status from engine.runs where id = ${call?.runId ?? ""}`).toMatchObject([
      { status: "failed" },
    ]);
  });
});

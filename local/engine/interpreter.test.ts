import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, interpretAnswer, interpretOperations, unwrapStreamed } from "./interpreter";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const answer = (more: Partial<Answer>): Answer => ({
  status: 200,
  headers: { "x-inngest-sdk": "inngest-js:v4" },
  body: "null",
  signed: true,
  ...more,
});
const sdk = (more: Record<string, string>) => ({ "x-inngest-sdk": "inngest-js:v4", ...more });
const read = (more: Partial<Answer>) => interpretAnswer(answer(more), NOW);
const operations = (ops: unknown, retryAfter?: string) => interpretOperations(ops, retryAfter, NOW);

describe("an answer", () => {
  it.each([
    ["a refused signature", { status: 401, headers: {} }],
    ["a page of something else", { headers: {}, body: "<html>" }],
    ["something else's error", { status: 502, headers: {}, body: "bad gateway" }],
    ["an unsigned answer", { signed: false }],
  ])("that is %s holds the work", (_, more) => {
    expect(read(more).kind).toBe("hold");
  });

  it("of 200 is the run's result, kept as it came", () => {
    expect(read({ body: '{"b":1,"a":"\\u0000"}' })).toMatchObject({ completed: '{"b":1,"a":"\\u0000"}' });
  });

  it("of 400 without retry is final", () => {
    const body = JSON.stringify({ name: "Error", message: "no" });
    expect(read({ status: 400, headers: sdk({ "x-inngest-no-retry": "true" }), body })).toEqual({
      kind: "fail",
      error: { name: "Error", message: "no" },
    });
  });

  it.each([
    ["none", undefined, null],
    ["seconds", "90", new Date(NOW + 90_000)],
    ["a date", "2026-03-01T12:05:00.000Z", new Date("2026-03-01T12:05:00Z")],
    ["nonsense", "soon", null],
  ])("of 500 is tried again, after %s", (_, retryAfter, retryAt) => {
    const headers = sdk({ "x-inngest-no-retry": "false", ...(retryAfter && { "retry-after": retryAfter }) });
    expect(read({ status: 500, headers, body: "{}" })).toMatchObject({ kind: "retry", retryAt });
  });

  it("that misses the planned step asks to look anew", () => {
    const body = JSON.stringify({ error: "Could not find step", requestedStep: "abc", foundSteps: [] });
    expect(read({ status: 500, headers: sdk({ "x-inngest-no-retry": "false" }), body }).kind).toBe("step-not-found");
  });

  it("that doesn't know the function is told apart from a failure of its code", () => {
    const body = JSON.stringify({ type: "internal", name: "Error", message: "not found" });
    expect(read({ status: 500, body }).kind).toBe("unknown-function");
  });

  it("that was streamed counts as the one inside it", () => {
    const inner = { status: 206, headers: { "X-Inngest-Signature": "t=1" }, body: "[]" };
    const outer = { status: 201, headers: sdk({}), body: `  ${JSON.stringify(inner)}` };
    expect(unwrapStreamed(outer)).toEqual({ status: 206, headers: sdk({ "x-inngest-signature": "t=1" }), body: "[]" });
    expect(unwrapStreamed({ ...outer, body: "  {" })).toBeNull();
  });

  it("never makes the interpreter throw", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        expect(read({ status, body }).kind).toMatch(/^[a-z-]+$/);
      }),
    );
  });
});

describe("operations", () => {
  const complete = createHash("sha1").update("complete").digest("hex");

  it("are read into what they ask for", () => {
    expect(
      operations([
        { id: "a", op: "StepRun", data: { x: 1 } },
        { id: "b", op: "StepPlanned", name: "b" },
        { id: "c", op: "Sleep", name: "1h30m" },
        { id: "d", op: "StepFailed", error: { name: "Error", message: "no" } },
      ]),
    ).toEqual({
      kind: "advance",
      saved: [
        { id: "a", payload: '{"data":{"x":1}}' },
        { id: "d", payload: '{"error":{"name":"Error","message":"no"}}' },
      ],
      planned: ["b"],
      sleeps: [{ id: "c", until: new Date(NOW + 5_400_000) }],
      failed: null,
      completed: null,
    });
  });

  it("hold a step without a result as null", () => {
    expect(operations([{ id: "a", op: "StepRun" }])).toMatchObject({ saved: [{ id: "a", payload: '{"data":null}' }] });
  });

  it("with a failed step carry when to try again", () => {
    expect(operations([{ id: "a", op: "StepError", error: "no" }], "5")).toMatchObject({
      failed: { id: "a", error: { message: "no" }, retryAt: new Date(NOW + 5_000) },
    });
  });

  it("end the run with its last steps", () => {
    const ops = [
      { id: "a", op: "StepRun", data: 1 },
      { id: complete, op: "RunComplete", data: { ok: true } },
    ];
    expect(operations(ops)).toMatchObject({ saved: [{ id: "a" }], completed: '{"ok":true}' });
  });

  it.each([
    ["StepError", "retry"],
    ["StepFailed", "fail"],
  ])("of the run itself: %s means %s", (op, kind) => {
    expect(operations([{ id: complete, op, error: { message: "no" } }]).kind).toBe(kind);
  });

  it.each([
    [{ id: "a", op: "WaitForSignal" }, "WaitForSignal"],
    [{ id: "a", op: "AIGateway", opts: { type: "step.ai.infer" } }, "step.ai.infer"],
    [{ id: "a", op: "InvokeFunction" }, "InvokeFunction"],
    [{ id: "a", op: "Tomorrow" }, "Tomorrow"],
    [{ id: "a", op: "StepPlanned", opts: { parallelMode: "race" } }, "group.parallel"],
  ])("that the engine doesn't do fail the run and name it: %j", (op, named) => {
    const outcome = operations([op]);
    expect(outcome.kind === "fail" && outcome.error.message).toContain(named);
  });
});

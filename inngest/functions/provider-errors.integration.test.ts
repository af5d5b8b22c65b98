import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import type { JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { COMPLETION, FAILING, MENDED, WAITING } from "@/local/testing/error-table";
import { inTurn, type ScriptedProvider, startScriptedProvider } from "@/local/testing/scripted-provider";
import { asker } from "../testing/asked-job";
import { type Door, openDoor } from "../testing/play-function";

const ATTEMPTS = 2;
const { askedJob, askFor, resume } = asker({ aProfile, aWorkspace });
let provider: ScriptedProvider;
let door: Door;
beforeAll(async () => {
  provider = await startScriptedProvider();
  vi.stubEnv("OPENAI_BASE_URL", provider.baseUrl);
  vi.stubEnv("OPENAI_API_KEY", "sk-of-a-test");
  vi.stubEnv("INNGEST_DEV", "http://127.0.0.1:1");
  vi.stubEnv("ASSAY_CALL_ATTEMPTS", String(ATTEMPTS));
  vi.stubEnv("ASSAY_MODEL_TIMEOUT_MS", "5000");
  door = await openDoor();
});
afterAll(async () => {
  await closeDatabase();
  await provider.close();
});

test.each(WAITING)(
  "$row: tried again after its wait, one request a step, then the job fails as $code",
  async ({ answer, code, wait }) => {
    const { play, read } = await askedJob(door);
    provider.play(inTurn(answer()));
    const before = Date.now();
    const first = await play();
    const until = Date.parse(first.headers.get("retry-after") ?? "");
    expect([first.end, provider.received.length]).toEqual(["StepError call:1", 1]);
    expect(until).toBeGreaterThanOrEqual(before + wait[0] * 1_000);
    expect(until).toBeLessThanOrEqual(Date.now() + wait[1] * 1_000);
    expect(await read()).toMatchObject({ status: "processing", waitingReason: "provider_retry_after" });
    const last = await play();
    expect([last.end, provider.received.length]).toEqual([{ failed: true }, ATTEMPTS]);
    expect(await read()).toMatchObject({
      status: "failed",
      error: { code, retryable: true, message: messageOf(code) },
    });
  },
);

test.each(FAILING)("$row: one request, the job fails as $code, and $pauses is paused", async (row) => {
  const { code, retryable, pauses } = row;
  const { model, play, read } = await askedJob(door);
  provider.play(inTurn(row.answer));
  expect(await play()).toMatchObject({ done: ["begin", "call:1", "fail"], end: { failed: true } });
  expect(provider.received).toHaveLength(1);
  expect(await read()).toMatchObject({ status: "failed", error: { code, retryable, message: messageOf(code) } });
  const [same, other] = [await askFor(model), await askFor("sandbox-other")];
  expect([same, other]).toEqual([pauses ? "PROVIDER_PAUSED" : "taken", pauses === "key" ? "PROVIDER_PAUSED" : "taken"]);
  expect([await resume(model), await askFor(model)]).toEqual([pauses ? 1 : 0, "taken"]);
});

test.each(MENDED)("$row: changed once and sent again, one request a step", async ({ answer }) => {
  const { play, read } = await askedJob(door);
  provider.play(inTurn(answer, COMPLETION));
  expect(await play()).toMatchObject({ done: ["begin", "call:1", "call:1.2", "finish"], end: { completed: true } });
  const [first, second] = provider.received.map(({ body }) => body);
  expect(provider.received).toHaveLength(2);
  expect({ ...second, messages: null }).not.toEqual({ ...first, messages: null });
  expect(await read()).toMatchObject({ status: "completed", result: { parsedScore: { fit: true } } });
});

/** What the job says is what the page says. */
function messageOf(code: JobErrorCode): string {
  const { explanation, advice } = FAILURE_SENTENCES[code];
  return `${explanation} ${advice}`;
}

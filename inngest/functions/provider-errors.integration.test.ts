import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import type { AppError, JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { requestScore } from "@/lib/scoring/request-score";
import { resumeProvider } from "@/lib/scoring/resume-provider";
import { type Answer, inTurn, type ScriptedProvider, startScriptedProvider } from "@/local/testing/scripted-provider";
import { type Door, openDoor, playFunction } from "../testing/play-function";

const ATTEMPTS = 2;
let provider: ScriptedProvider;
let door: Door;
beforeAll(async () => {
  provider = await startScriptedProvider();
  vi.stubEnv("OPENAI_BASE_URL", provider.baseUrl);
  vi.stubEnv("OPENAI_API_KEY", "sk-of-a-test");
  vi.stubEnv("INNGEST_DEV", "http://127.0.0.1:1");
  vi.stubEnv("ASSAY_CALL_ATTEMPTS", String(ATTEMPTS));
  vi.stubEnv("ASSAY_MODEL_TIMEOUT_MS", "2000");
  door = await openDoor();
});
afterAll(async () => {
  await closeDatabase();
  await provider.close();
});

/** As the official API says it: a message that no code may read, and the facts beside it. */
function error(status: number, facts: { code?: string | null; param?: string } = {}, headers = {}): Answer {
  const body = { error: { message: "1234: insufficient_quota temperature", type: "error", param: null, ...facts } };
  return { status, headers, body };
}
const COMPLETION: Answer = {
  status: 200,
  body: {
    model: "m-1",
    choices: [{ index: 0, finish_reason: "stop", message: { content: '{"fit": true}' } }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  },
};
const inOneMinute = () => new Date(Date.now() + 60_000).toUTCString();

/** A new job for a model that no row before has taught the adapter anything about. */
async function aJob() {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { about: "Led engineering teams in Oslo." });
  const request = { prompt: "Is this a CTO?", model: `sandbox-${crypto.randomUUID()}`, temperature: 0.2 };
  const job = await requestScore({ principal, profileId, request, enqueue: async () => {}, now: new Date() });
  const data = { jobId: job.id, workspaceId: principal.workspaceId, run: 1, dispatch: 1 };
  const play = () => playFunction(door, "score-profile", { name: "scoring/job.requested", data }, job.id);
  return { model: request.model, play, read: () => getScoringJob({ principal, jobId: job.id }) };
}

const waits = (row: string, answer: Answer | (() => Answer), code: JobErrorCode, wait: [number, number]) =>
  ({ row, answer, code, wait }) as const;
const OURS: [number, number] = [0.8, 1.2];

test.each([
  waits("429 rate limit", error(429, { code: "rate_limit_exceeded" }), "PROVIDER_RATE_LIMITED", OURS),
  waits("429 slow down", error(429, { code: "slow_down" }), "PROVIDER_RATE_LIMITED", OURS),
  waits("429 without a code", { status: 429, body: "busy" }, "PROVIDER_RATE_LIMITED", OURS),
  waits("408", error(408), "PROVIDER_TIMEOUT", OURS),
  waits("409", error(409), "PROVIDER_UNAVAILABLE", OURS),
  waits("500", error(500), "PROVIDER_UNAVAILABLE", OURS),
  waits("502, a gateway's page", { status: 502, body: "<html>Bad gateway</html>" }, "PROVIDER_UNAVAILABLE", OURS),
  waits("503 with a wish", error(503, {}, { "retry-after": "9" }), "PROVIDER_UNAVAILABLE", [9, 9]),
  waits("a silent server", "hang", "PROVIDER_TIMEOUT", OURS),
  waits("a broken connection", "reset", "PROVIDER_UNAVAILABLE", OURS),
  waits(
    "a 200 that is no JSON",
    { status: 200, headers: { "content-type": "application/json" }, body: "{" },
    "PROVIDER_UNAVAILABLE",
    OURS,
  ),
  waits(
    "milliseconds before seconds",
    error(429, {}, { "retry-after-ms": "1500", "retry-after": "9" }),
    "PROVIDER_RATE_LIMITED",
    [2, 2],
  ),
  waits("seconds", error(429, {}, { "retry-after": "20" }), "PROVIDER_RATE_LIMITED", [20, 20]),
  waits("a date", () => error(429, {}, { "retry-after": inOneMinute() }), "PROVIDER_RATE_LIMITED", [30, 60]),
  waits(
    "milliseconds until a limit's reset",
    error(429, {}, { "x-ratelimit-reset-tokens": "20ms" }),
    "PROVIDER_RATE_LIMITED",
    [1, 1],
  ),
  waits(
    "minutes until a limit's reset",
    error(429, {}, { "x-ratelimit-reset-requests": "6m0s" }),
    "PROVIDER_RATE_LIMITED",
    [360, 360],
  ),
])(
  "$row: tried again after its wait, one request a step, then the job fails as $code",
  async ({ answer, code, wait }) => {
    const { play, read } = await aJob();
    provider.play(inTurn(typeof answer === "function" ? answer() : answer));
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

interface Failing {
  row: string;
  answer: Answer;
  code: JobErrorCode;
  retryable: boolean;
  /** Whom the refusal concerns beyond this job. */
  pauses: "key" | "model" | null;
}

const fails = (row: string, answer: Answer, code: JobErrorCode, retryable: boolean, pauses: Failing["pauses"] = null) =>
  ({ row, answer, code, retryable, pauses }) satisfies Failing;
const noCredit = (code: string) => fails(`429 ${code}`, error(429, { code }), "PROVIDER_QUOTA_EXCEEDED", true, "key");

const FAILING: Failing[] = [
  fails("401", error(401, { code: "invalid_api_key" }), "PROVIDER_AUTH_FAILED", true, "key"),
  noCredit("insufficient_quota"),
  noCredit("credit_balance_exhausted"),
  noCredit("project_spend_limit_exceeded"),
  noCredit("organization_spend_limit_exceeded"),
  noCredit("organization_usage_limit_exceeded"),
  fails("403", error(403, { code: "permission_denied" }), "PROVIDER_FORBIDDEN", false, "model"),
  fails("404", error(404, { code: "model_not_found" }), "MODEL_NOT_FOUND", false, "model"),
  fails("400 too long", error(400, { code: "context_length_exceeded" }), "CONTEXT_TOO_LONG", false),
  fails("400 filter", error(400, { code: "content_filter" }), "CONTENT_FILTERED", false),
  fails("400 of the messages", error(400, { param: "messages" }), "PROVIDER_BAD_REQUEST", false),
  fails("a wait of an hour", error(429, {}, { "retry-after": "3600" }), "PROVIDER_RATE_LIMITED", true),
  fails("a refusal", said({ content: null, refusal: "No." }), "MODEL_REFUSED", false),
  fails("a filtered answer", said({ content: "" }, "content_filter"), "CONTENT_FILTERED", false),
];

test.each(FAILING)("$row: one request, the job fails as $code, and $pauses is paused", async (row) => {
  const { code, retryable, pauses } = row;
  const { model, play, read } = await aJob();
  provider.play(inTurn(row.answer));
  expect(await play()).toMatchObject({ done: ["begin", "call:1", "fail"], end: { failed: true } });
  expect(provider.received).toHaveLength(1);
  expect(await read()).toMatchObject({ status: "failed", error: { code, retryable, message: messageOf(code) } });
  const [same, other] = [await request(model), await request("sandbox-other")];
  expect([same, other]).toEqual([pauses ? "PROVIDER_PAUSED" : "taken", pauses === "key" ? "PROVIDER_PAUSED" : "taken"]);
  const { resumed } = await resumeProvider({
    principal: await aWorkspace(),
    model,
    enqueue: async () => {},
    now: new Date(),
  });
  expect([resumed, await request(model)]).toEqual([pauses ? 1 : 0, "taken"]);
});

/** What becomes of a new request for a model: `taken`, or the code that it is refused with. */
async function request(model: string): Promise<string> {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId);
  const question = { prompt: "Is this a CTO?", model };
  const asked = requestScore({ principal, profileId, request: question, enqueue: async () => {}, now: new Date() });
  return asked.then(
    () => "taken",
    (refusal: AppError) => refusal.code,
  );
}

test.each([
  ["a parameter", error(400, { code: "unsupported_parameter", param: "temperature" })],
  ["a format", error(400, { param: "response_format" })],
  ["an answer that was cut off", said({ content: '{"fit": t' }, "length")],
])("%s: changed once and sent again, one request a step", async (_, refusal) => {
  const { play, read } = await aJob();
  provider.play(inTurn(refusal, COMPLETION));
  expect(await play()).toMatchObject({ done: ["begin", "call:1", "call:1.2", "finish"], end: { completed: true } });
  const [first, second] = provider.received.map(({ body }) => body);
  expect(provider.received).toHaveLength(2);
  expect({ ...second, messages: null }).not.toEqual({ ...first, messages: null });
  expect(await read()).toMatchObject({ status: "completed", result: { parsedScore: { fit: true } } });
});

function said(message: object, finish_reason = "stop"): Answer {
  const body = { ...(COMPLETION as { body: object }).body, choices: [{ index: 0, finish_reason, message }] };
  return { status: 200, body };
}

/** What the job says is what the page says. */
function messageOf(code: JobErrorCode): string {
  const { explanation, advice } = FAILURE_SENTENCES[code];
  return `${explanation} ${advice}`;
}

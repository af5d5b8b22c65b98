import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { requestScore } from "@/lib/scoring/request-score";
import { type Dialect, gateway, lmStudio, ollama, vllm } from "@/local/testing/dialects";
import { type ScriptedProvider, startScriptedProvider } from "@/local/testing/scripted-provider";
import { type Door, openDoor, playFunction } from "../testing/play-function";

let provider: ScriptedProvider;
let door: Door;
beforeAll(async () => {
  provider = await startScriptedProvider();
  vi.stubEnv("OPENAI_BASE_URL", provider.baseUrl);
  vi.stubEnv("INNGEST_DEV", "http://127.0.0.1:1");
  door = await openDoor();
});
afterAll(async () => {
  await closeDatabase();
  await provider.close();
});

const LINES = [
  "Led a leadership team of 40 engineers across three countries for four years.",
  "Built the security operations centre and led its security audits to no findings.",
];
const ROLE = { title: "Chief Technology Officer", description: LINES.join("\n"), start: "2019-01", end: null };

interface Asked {
  /** Names the (base URL, model) whose refusals are remembered. */
  model?: string;
  prompt?: string;
  experiences?: object[];
  temperature?: number;
}

/** Scores a profile against the server that plays now, from the request to the settled job. */
async function score({ model = `sandbox-${crypto.randomUUID()}`, prompt, experiences = [ROLE], temperature }: Asked) {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { experiences } as Parameters<typeof aProfile>[1]);
  const { rubricId } = await aRubric(principal.workspaceId);
  const question = prompt === undefined ? { rubric_id: rubricId } : { prompt };
  const request = { ...question, model, temperature };
  const job = await requestScore({ principal, profileId, request, enqueue: async () => {}, now: new Date() });
  const data = { jobId: job.id, workspaceId: principal.workspaceId, run: 1, dispatch: 1 };
  await playFunction(door, "score-profile", { name: "scoring/job.requested", data }, job.id);
  return { model, job: await getScoringJob({ principal, jobId: job.id }) };
}

const formats = () =>
  provider.received.map(({ body }) => {
    const format = body.response_format as { type: string; json_schema?: { strict: boolean } } | undefined;
    return format?.json_schema?.strict ? "strict" : (format?.type ?? "text");
  });

const SCORED = {
  status: "completed",
  result: { parsedScore: { coverage: 1, overall: { score: expect.any(Number) } } },
};
const roomy = { contextTokens: 100_000 };

interface Row {
  server: string;
  dialect: Dialect;
  asked: Asked;
  /** Formats of the first job's requests, and of the second's, which knows what the first one learned. */
  first: string[];
  later: string[];
}

const rows: Row[] = [
  { server: "Ollama", dialect: ollama(roomy), asked: {}, first: ["strict"], later: ["strict"] },
  { server: "vLLM", dialect: vllm({ ...roomy, schemas: true }), asked: {}, first: ["strict"], later: ["strict"] },
  {
    server: "vLLM without the schema's grammar",
    dialect: vllm({ ...roomy, schemas: false }),
    asked: {},
    first: ["strict", "json_schema", "json_object"],
    later: ["json_object"],
  },
  { server: "LM Studio", dialect: lmStudio(), asked: {}, first: ["strict"], later: ["strict"] },
  {
    server: "a gateway that names the limit otherwise and takes no temperature",
    dialect: gateway({ refuses: ["max_tokens", "temperature"] }),
    asked: { temperature: 0.1 },
    first: ["strict", "strict", "strict"],
    later: ["strict"],
  },
  {
    server: "a gateway that takes no format",
    dialect: gateway({ refuses: ["response_format"] }),
    asked: {},
    first: ["strict", "json_schema", "json_object", "text"],
    later: ["text"],
  },
];

test.each(rows)("$server ends with a valid score, and the next job asks for nothing that was refused", async (row) => {
  provider.play(row.dialect);
  const { job, model } = await score(row.asked);
  expect([formats(), job]).toEqual([row.first, expect.objectContaining({ status: "completed" })]);
  expect(job).toMatchObject({ ...SCORED, totalCostMicros: expect.any(Number) });
  provider.play(row.dialect);
  expect((await score({ ...row.asked, model })).job).toMatchObject(SCORED);
  expect(formats()).toEqual(row.later);
});

test("LM Studio without a schema: JSON mode is refused in a sentence, plain text is read, and known from then on", async () => {
  provider.play(lmStudio());
  const { job, model } = await score({ prompt: "Is this a CTO?" });
  expect([job.status, formats()]).toEqual(["completed", ["json_object", "text"]]);
  provider.play(lmStudio());
  expect((await score({ prompt: "Is this a CTO?", model })).job.status).toBe("completed");
  expect(formats()).toEqual(["text"]);
  provider.play(lmStudio());
  expect((await score({ model })).job).toMatchObject(SCORED);
  expect(formats()).toEqual(["strict"]);
});

test("a refusal that names nothing and is not the format's teaches nothing", async () => {
  provider.play(() => ({ status: 400, body: { error: "no" } }));
  const { job, model } = await score({});
  expect(job).toMatchObject({ status: "failed", error: { code: "PROVIDER_BAD_REQUEST" }, totalCostMicros: 0 });
  expect(formats()).toEqual(["strict", "json_schema", "json_object", "text"]);
  provider.play(lmStudio());
  await score({ model });
  expect(formats()).toEqual(["strict"]);
});

test("a value that is too large is left out of this run alone", async () => {
  const tooLarge = { message: "too large", type: "invalid_request_error", param: "temperature", code: "invalid_value" };
  const strict: Dialect = (request) =>
    Number(request.body.temperature ?? 0) > 1 ? { status: 400, body: { error: tooLarge } } : lmStudio()(request);
  provider.play(strict);
  const { job, model } = await score({ temperature: 1.5 });
  expect(job).toMatchObject({ ...SCORED, result: { flags: expect.arrayContaining(["temperature_ignored"]) } });
  provider.play(strict);
  await score({ model, temperature: 0.5 });
  expect(provider.received.map(({ body }) => body.temperature)).toEqual([0.5]);
});

test("a limit for which vLLM has no room beside this prompt is left out of this run alone", async () => {
  provider.play(vllm({ contextTokens: 1_500, schemas: true }));
  const { job, model } = await score({});
  const limits = () => provider.received.map(({ body }) => body.max_tokens ?? body.max_completion_tokens ?? null);
  expect([job, limits()]).toMatchObject([SCORED, [1_200, 1_200, null]]);
  provider.play(vllm({ ...roomy, schemas: true }));
  await score({ model });
  expect(limits()).toEqual([1_200]);
});

test("a run whose every step another process runs steps down all the same", async () => {
  const dialect = gateway({ refuses: ["response_format", "max_tokens"] });
  provider.play((request) => {
    Reflect.deleteProperty(globalThis, "assayLearned");
    return dialect(request);
  });
  const { job } = await score({});
  expect(job).toMatchObject(SCORED);
  expect(formats()).toHaveLength(5);
});

test("Ollama's cut is told by what it counts, once it is known how it counts", async () => {
  provider.play(ollama({ contextTokens: 1_100 }));
  const { job, model } = await score({});
  expect(job).toMatchObject(SCORED);
  const experiences = Array.from({ length: 30 }, (_, plant) => ({ ...ROLE, title: `CTO of plant ${plant}` }));
  expect((await score({ model, experiences })).job).toMatchObject({
    status: "failed",
    error: { code: "INPUT_TRUNCATED", retryable: false },
  });
});

test("vLLM's text beyond the context is named so, and asked once", async () => {
  provider.play(vllm({ contextTokens: 300, schemas: true }));
  const { job } = await score({});
  expect(job).toMatchObject({ status: "failed", error: { code: "CONTEXT_TOO_LONG" } });
  expect(provider.received).toHaveLength(1);
});

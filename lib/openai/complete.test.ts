import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import OpenAI from "openai";
import { afterEach, expect, test } from "vitest";
import type { ChatRequest } from "@/lib/domain/model-call";
import { complete } from "./complete";

type Script = (request: IncomingMessage & { body: string }, response: ServerResponse) => void;

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A provider that plays one script, over real HTTP. */
async function provider(script: Script, timeout = 5_000) {
  const seen: { body: string; headers: IncomingMessage["headers"] }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    seen.push({ body, headers: request.headers });
    script(Object.assign(request, { body }), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return { client: new OpenAI({ apiKey: "secret-key", baseURL, maxRetries: 0, timeout }), seen };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Script => {
  return (_request, response) => {
    response.writeHead(status, { "content-type": "application/json", "x-request-id": "req_7", ...headers });
    response.end(JSON.stringify(body));
  };
};

const JSON_TYPE = { "content-type": "application/json" };

const REQUEST: ChatRequest = {
  model: "m",
  messages: [{ role: "user", content: "hello" }],
  format: "strict_schema",
  jsonSchema: { type: "object" },
  parameters: { max_completion_tokens: 100 },
  requestId: "job:1:2",
};
const completion = (message: object, finish_reason = "stop") => ({
  model: "m-2026",
  choices: [{ index: 0, message, finish_reason }],
  usage: { prompt_tokens: 9, completion_tokens: 4, total_tokens: 13, prompt_tokens_details: { cached_tokens: 3 } },
});

test("a completion comes back with its usage, and the request names itself and its format", async () => {
  const { client, seen } = await provider(json(200, completion({ content: "{}" })));
  expect(await complete(client, REQUEST)).toMatchObject({
    ok: true,
    content: "{}",
    finishReason: "stop",
    modelUsed: "m-2026",
    providerRequestId: "req_7",
    usage: { prompt_tokens: 9, cached_tokens: 3, completion_tokens: 4, reasoning_tokens: 0 },
  });
  expect(seen[0]?.headers["x-client-request-id"]).toBe("job:1:2");
  expect(JSON.parse(seen[0]?.body ?? "")).toMatchObject({
    max_completion_tokens: 100,
    response_format: { type: "json_schema", json_schema: { strict: true } },
  });
});

test("a refusal and a length are told, not thrown", async () => {
  const refusing = await provider(json(200, completion({ content: null, refusal: "No." })));
  expect(await complete(refusing.client, REQUEST)).toMatchObject({ ok: true, content: null, refusal: "No." });
  const cut = await provider(json(200, completion({ content: '{"a' }, "length")));
  expect(await complete(cut.client, REQUEST)).toMatchObject({ ok: true, finishReason: "length" });
});

test("a 200 whose body is a string is an answer without content", async () => {
  const { client } = await provider(json(200, "surprise"));
  expect(await complete(client, REQUEST)).toMatchObject({ ok: true, content: null, usage: null });
});

test.each([
  [401, { error: { code: "invalid_api_key" } }, { status: 401, code: "invalid_api_key" }],
  [429, { error: { code: "insufficient_quota" } }, { status: 429, code: "insufficient_quota" }],
  [400, { error: { code: "unsupported_parameter", param: "temperature" } }, { status: 400, param: "temperature" }],
  [503, "down", { status: 503, code: null }],
  // vLLM repeats the status as a number where the official API names the fault.
  [400, { error: { code: 400, param: { name: "x" } } }, { status: 400, code: null, param: null }],
  [400, { error: { code: "400", param: "" } }, { status: 400, code: null, param: null }],
  // LM Studio says a sentence alone; older vLLM has no `error` around its facts.
  [400, { error: "'response_format.type' must be 'json_schema' or 'text'" }, { status: 400, code: null, param: null }],
  [400, { object: "error", message: "no", param: null, code: 400 }, { status: 400, code: null, param: null }],
])("HTTP %i is one request and a failure with its facts", async (status, body, facts) => {
  const { client, seen } = await provider(json(status, body, { "retry-after": "7" }));
  expect(await complete(client, REQUEST)).toMatchObject({
    ok: false,
    httpStatus: status,
    failure: { kind: "http", ...facts, headers: { "retry-after": "7" } },
  });
  expect(seen).toHaveLength(1);
});

test("a cut connection and a silent server are told apart", async () => {
  const cut = await provider((request) => request.socket.destroy());
  expect(await complete(cut.client, REQUEST)).toMatchObject({ ok: false, failure: { kind: "connection" } });
  const silent = await provider(() => {}, 50);
  expect(await complete(silent.client, REQUEST)).toMatchObject({ ok: false, failure: { kind: "timeout" } });
});

test("an answer that stalls after its headers is a timeout, one that breaks off there a lost connection", async () => {
  const stalled = await provider((_request, response) => void response.writeHead(200, JSON_TYPE).write('{"id":'), 100);
  expect(await complete(stalled.client, REQUEST)).toMatchObject({ ok: false, failure: { kind: "timeout" } });
  const broken = await provider((request, response) => {
    response.writeHead(200, JSON_TYPE).write('{"id":', () => request.socket.destroy());
  });
  expect(await complete(broken.client, REQUEST)).toMatchObject({ ok: false, failure: { kind: "connection" } });
});

test("a fault of our own is thrown, not taken for the provider's", async () => {
  const { client } = await provider(json(200, completion({ content: "{}" })));
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  await expect(complete(client, { ...REQUEST, parameters: cyclic })).rejects.toThrow(TypeError);
});

test("figures that the server does not give are unknown, not zero", async () => {
  const { client } = await provider(json(200, { ...completion({ content: "{}" }), usage: {} }));
  expect(await complete(client, REQUEST)).toMatchObject({ ok: true, usage: null });
});

test("a 200 that is no JSON counts as no answer", async () => {
  const { client } = await provider((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end("<html>");
  });
  expect(await complete(client, REQUEST)).toMatchObject({ ok: false, failure: { kind: "connection" } });
});

import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CallLog } from "./call-log";
import { clientRequest } from "./client-request";
import { handleChat, type Outcome } from "./handle-chat";
import { openAiError } from "./openai-error";
import { SANDBOX_MODEL_LIST } from "./sandbox-models";
import { warmTokenizer } from "./usage";

const MAX_BODY_BYTES = 8 * 1024 * 1024;
const NOTICE =
  "This is Assay's sandbox model: it counts keywords, for trying and testing. Never decide about a person by it.\n";
const MODEL_TABLE = SANDBOX_MODEL_LIST.map(({ usage, description }) => `${usage}\n    ${description}\n`).join("");

export interface SandboxModel {
  /** `http://127.0.0.1:<port>`; the OpenAI base URL is this with `/v1` behind it. */
  url: string;
  /** Drops open requests and stops. */
  close(): Promise<void>;
}

/**
 * Starts the OpenAI-compatible sandbox on loopback.
 * @param port 0 for a free one
 * @param latencyMs added to every chat answer; default 0
 */
export async function startSandboxModel(options: { port: number; latencyMs?: number }): Promise<SandboxModel> {
  warmTokenizer();
  const log = new CallLog();
  const stop = new AbortController();
  const server = createServer((request, response) => {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const signal = AbortSignal.any([gone.signal, stop.signal]);
    route(request, { log, signal, latencyMs: options.latencyMs ?? 0 }).then(
      (outcome) => send(response, outcome),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      stop.abort();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

interface Context {
  log: CallLog;
  signal: AbortSignal;
  latencyMs: number;
}

async function route(request: IncomingMessage, { log, signal, latencyMs }: Context): Promise<Outcome> {
  const { pathname } = new URL(request.url ?? "/", "http://sandbox");
  const model = /^\/v1\/models\/(.+)$/.exec(pathname)?.[1];
  switch (`${request.method} ${model ? "/v1/models/:id" : pathname}`) {
    case "POST /v1/chat/completions": {
      const body = await bodyOf(request);
      if (body === null) return ok(openAiError(413, { message: "The request is too large." }));
      const clientRequestId = String(request.headers["x-client-request-id"] ?? "");
      const { job } = clientRequest(clientRequestId, 0);
      const turn = (name: string) => log.note(job, name);
      const now = () => new Date();
      return handleChat(body, { requestId: randomUUID(), clientRequestId, latencyMs, signal, now, turn });
    }
    case "GET /v1/models":
      return ok({ body: { object: "list", data: SANDBOX_MODEL_LIST.map(modelResource) } });
    case "GET /v1/models/:id": {
      const known = SANDBOX_MODEL_LIST.find(({ id }) => id === model);
      return ok(known ? { body: modelResource(known) } : openAiError(404, { param: "model" }));
    }
    case "GET /sandbox/calls":
      return ok({ body: log.report() });
    case "GET /health":
      return ok({ body: { ok: true, sandbox: true } });
    case "GET /":
      return ok({ body: `${NOTICE}\n${MODEL_TABLE}` });
    default:
      return ok(openAiError(404, { message: `No ${request.method} ${pathname} here.`, code: "not_found" }));
  }
}

function ok(answer: { status?: number; headers?: Record<string, string>; body: unknown }): Outcome {
  return { kind: "answer", status: answer.status ?? 200, headers: answer.headers ?? {}, body: answer.body };
}

function modelResource({ id, description }: (typeof SANDBOX_MODEL_LIST)[number]) {
  return { id, object: "model", created: 0, owned_by: "assay-sandbox", description };
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks).toString("utf8") : null;
}

function send(response: ServerResponse, outcome: Outcome): void {
  if (outcome.kind !== "answer") {
    if (outcome.kind === "reset") response.socket?.resetAndDestroy();
    return;
  }
  const isText = typeof outcome.body === "string";
  response.writeHead(outcome.status, {
    "content-type": isText ? "text/plain; charset=utf-8" : "application/json",
    "x-request-id": `req_sandbox_${randomUUID()}`,
    "x-assay-sandbox": "1",
    ...outcome.headers,
  });
  response.end(isText ? outcome.body : JSON.stringify(outcome.body));
}

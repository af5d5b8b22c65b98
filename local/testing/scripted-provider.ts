import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the provider got it. */
export interface Received {
  path: string;
  headers: IncomingMessage["headers"];
  body: Record<string, unknown>;
}

/** An HTTP answer (text goes out as it stands), a connection that breaks, or silence. */
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown } | "reset" | "hang";

export interface ScriptedProvider {
  /** What `OPENAI_BASE_URL` is to be. */
  baseUrl: string;
  /** Every request so far, in order. */
  received: Received[];
  /** Forgets what it received, and answers by `script` from now on. */
  play(script: (request: Received) => Answer): void;
  close(): Promise<void>;
}

/** Plays answers one after the other; the last repeats. */
export function inTurn(...answers: [Answer, ...Answer[]]): (request: Received) => Answer {
  let turn = 0;
  return () => answers[Math.min(turn++, answers.length - 1)] ?? "hang";
}

/** A provider on loopback, over real HTTP, that answers as a test says; on any free port unless one is named. */
export async function startScriptedProvider(port = 0): Promise<ScriptedProvider> {
  let script: (request: Received) => Answer = () => ({ status: 500 });
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const seen = { path: request.url ?? "", headers: request.headers, body: await bodyOf(request) };
    received.push(seen);
    send(response, script(seen));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    play(next) {
      received.length = 0;
      script = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === "hang") return;
  if (answer === "reset") return void response.socket?.resetAndDestroy();
  const { status, headers = {}, body = {} } = answer;
  const isText = typeof body === "string";
  response.writeHead(status, { "content-type": isText ? "text/plain" : "application/json", ...headers });
  response.end(isText ? body : JSON.stringify(body));
}

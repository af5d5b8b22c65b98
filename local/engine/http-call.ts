import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface HttpAnswer {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
}

/**
 * What became of a call: an answer, nobody there, a connection that broke before the answer was whole, or a kept
 * connection that broke at once, which most likely the server had closed while it was idle.
 */
export type HttpResult =
  | { kind: "answer"; answer: HttpAnswer }
  | { kind: "unreachable" }
  | { kind: "cut" }
  | { kind: "idle-reset" };

export interface HttpCaller {
  call(method: "POST" | "PUT", url: string, headers: Record<string, string>, body: string): Promise<HttpResult>;
  /** Breaks off every call under way. */
  close(): void;
}

const IDLE_RESET_MS = 50;
const NOBODY_THERE = new Set(["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN"]);

/** Calls over kept connections and without a time limit: a step may take as long as it needs. */
export function createHttpCaller(): HttpCaller {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });
  return {
    call: (method, url, headers, body) => callOnce(agent, method, url, headers, body),
    close: () => agent.destroy(),
  };
}

function callOnce(agent: Agent, method: string, url: string, headers: Record<string, string>, body: string) {
  return new Promise<HttpResult>((resolve) => {
    const startedAt = Date.now();
    const fullHeaders = { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const outgoing = request(url, { agent, method, headers: fullHeaders }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        const answer = { status: incoming.statusCode ?? 0, headers: flatten(incoming.headers), body: join(chunks) };
        resolve(incoming.complete ? { kind: "answer", answer } : { kind: "cut" });
      });
      incoming.on("error", () => resolve({ kind: "cut" }));
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      const wasIdle = outgoing.reusedSocket && Date.now() - startedAt < IDLE_RESET_MS;
      if (NOBODY_THERE.has(error.code ?? "")) resolve({ kind: "unreachable" });
      else resolve({ kind: wasIdle ? "idle-reset" : "cut" });
    });
    outgoing.end(body);
  });
}

function join(chunks: Buffer[]): string {
  return Buffer.concat(chunks).toString("utf8");
}

function flatten(headers: IncomingHttpHeaders): Record<string, string | undefined> {
  const single = ([name, value]: [string, string | string[] | undefined]) => [name, [value].flat()[0]] as const;
  return Object.fromEntries(Object.entries(headers).map(single));
}

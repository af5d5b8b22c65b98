import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isBearerOf, isSameText } from "./signing";

export interface HttpRequest {
  params: string[];
  headers: IncomingMessage["headers"];
  /** The parsed body; null for GET. */
  body: unknown;
}
export interface HttpReply {
  status: number;
  /** Sent as JSON, or as it is when it is JSON text already. */
  body: unknown;
}
export interface Route {
  method: "GET" | "POST";
  path: RegExp;
  /** Who may call: anyone, a holder of the event key (the first part of the path), or of the signing key. */
  access: "open" | "event-key" | "signing-key";
  handle: (request: HttpRequest) => Promise<HttpReply>;
}
export interface Keys {
  signingKey: string;
  eventKey: string;
}

const MAX_BODY_BYTES = 32 * 1024 * 1024;

class RequestFault extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** An HTTP server over a table of routes. Every fault answers `{error, status}`. */
export function createHttpServer(routes: Route[], keys: Keys, say: (sentence: string) => void): Server {
  return createServer((incoming, outgoing) => {
    answer(routes, keys, incoming)
      .catch((error: unknown): HttpReply => {
        if (error instanceof RequestFault) return fault(error.status, error.message);
        say(`A request to ${incoming.url} failed: ${String(error)}`);
        return fault(500, "The engine failed to handle this request.");
      })
      .then((reply) => send(outgoing, reply))
      .catch((error: unknown) => say(`An answer could not be sent: ${String(error)}`));
  });
}

/** Already serialised JSON, to be sent as it is. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** An error reply in the form that the SDK reads. */
export function fault(status: number, error: string): HttpReply {
  return { status, body: { error, status } };
}

async function answer(routes: Route[], keys: Keys, incoming: IncomingMessage): Promise<HttpReply> {
  const path = new URL(incoming.url ?? "/", "http://engine").pathname;
  const matching = routes.filter((route) => route.path.test(path));
  const route = matching.find(({ method }) => method === incoming.method);
  if (!route) return fault(matching.length > 0 ? 405 : 404, "The local engine has no such endpoint.");
  const params = (route.path.exec(path) ?? []).slice(1).map(decodePart);
  if (!mayCall(route, params, incoming, keys)) return fault(401, "The key is wrong.");
  const body = route.method === "GET" ? null : await readJson(incoming);
  return route.handle({ params, headers: incoming.headers, body });
}

function mayCall(route: Route, params: string[], incoming: IncomingMessage, keys: Keys): boolean {
  if (route.access === "open") return true;
  if (route.access === "event-key") return isSameText(params[0] ?? "", keys.eventKey);
  return isBearerOf(incoming.headers.authorization, keys.signingKey);
}

async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new RequestFault(413, "The body is over 32 MiB.");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new RequestFault(400, "The body is not JSON.");
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new RequestFault(400, "The address can't be decoded.");
  }
}

function send(outgoing: ServerResponse, { status, body }: HttpReply): void {
  const text = body instanceof JsonText ? body.text : JSON.stringify(body);
  outgoing.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  outgoing.end(text);
}

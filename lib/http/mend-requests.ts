import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** How long a request may take to arrive, body and all; Node ends it with a 408 up to half a minute later. */
const ARRIVAL_MS = 60_000;

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

/**
 * Before Next reads it, makes a request one that Next can take: some it answers with a 500 of its own, below every
 * route. Its answer is one that Next compresses. And a body that stalls is not waited for as long as Node would by itself. Called once, at the server's start.
 */
export function mendRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as Exchange;
    response.setHeader = namingOneType(response);
    server.requestTimeout = ARRIVAL_MS;
    request.url = decodable(originForm(request.url ?? "/"));
    request.method = answerable(request.method ?? "GET", request.url);
  });
}

/** `setHeader` that takes a list of one type for that type: as a list Next's own compression takes it for no text. */
export function namingOneType(response: Pick<ServerResponse, "setHeader">): ServerResponse["setHeader"] {
  const set = response.setHeader.bind(response);
  return (name, value) => {
    const [type, ...others] = name.toLowerCase() === "content-type" && Array.isArray(value) ? value : [];
    return set(name, type !== undefined && others.length === 0 ? type : value);
  };
}

/** The target as a path: `*` names nothing, and a whole address (RFC 9112 lets a client send one) names its path. */
export function originForm(target: string): string {
  if (target.startsWith("/")) return target;
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*(.*)$/i.exec(target)?.[1] ?? target;
  return path.startsWith("/") ? path : `/${path}`;
}

/** TRACE can't be asked of a route or page: it is asked by a method that none of its path has, for that one's 405. */
export function answerable(method: string, target: string): string {
  if (method !== "TRACE") return method;
  // The engine's door alone takes PUT, by which functions are announced.
  return target.startsWith("/api/inngest") ? "DELETE" : "PUT";
}

/** The same target; a `%` in the path that starts no valid UTF-8 stands for itself. */
export function decodable(target: string): string {
  const [path = "", ...query] = target.split("?");
  try {
    decodeURIComponent(path);
    return target;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}

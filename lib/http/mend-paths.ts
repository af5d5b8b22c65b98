import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Before Next reads it, makes a path decodable that is not: Next answers those with a 500 of its own, below every route.
 * Called once, when the server process starts.
 */
export function mendPaths(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = decodable(request.url ?? "/");
  });
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

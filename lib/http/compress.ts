import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compressed = promisify(gzip);
/** Below this the header costs more than it saves. */
const LEAST_BYTES = 1_024;

/**
 * The answer as the caller takes it: gzipped where it is long enough and `Accept-Encoding` admits it. The framework
 * would do it, but takes the content type of a route's answer for a list, and no list is text.
 */
export async function inAcceptedEncoding(request: Request, response: Response): Promise<Response> {
  if (response.body === null || response.headers.has("content-encoding")) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const { status } = response;
  const headers = new Headers(response.headers);
  if (body.length < LEAST_BYTES) return new Response(body, { status, headers });
  headers.append("vary", "Accept-Encoding");
  if (!takesGzip(request.headers.get("accept-encoding") ?? "")) return new Response(body, { status, headers });
  headers.set("content-encoding", "gzip");
  return new Response(await compressed(body), { status, headers });
}

/** `gzip`, or `*` where gzip isn't named, with a weight above 0. */
function takesGzip(accepted: string): boolean {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
        const weight = parameters.find((text) => text.startsWith("q="))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight)] as const;
      }),
  );
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}

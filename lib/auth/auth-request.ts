import { NextRequest } from "next/server";
import { AppError } from "@/lib/domain/errors";
import { parseJson } from "@/lib/http/parse-json";
import { decodeUtf8, readAtMost } from "@/lib/http/read-body";

const MOST_BYTES = 65_536;

/**
 * A request as next-auth can take it, which reads bodies of any size and throws on what it can't parse. Throws 404, 405
 * with nothing read, 413 `BODY_TOO_LARGE`, and 400 `INVALID_REQUEST` for a body that is no JSON object or no UTF-8.
 */
export async function authRequest(request: NextRequest): Promise<NextRequest> {
  const { pathname } = request.nextUrl;
  // next-auth writes whatever strangers send there into the log.
  if (pathname.endsWith("/_log")) throw new AppError("NOT_FOUND", "Nobody's log is kept here.");
  const { method, headers } = request;
  if (method !== "POST") {
    // From the OpenID provider people come back by a link.
    const isReturn = pathname.endsWith("/callback/oidc");
    if (pathname.includes("/callback/") && !isReturn) throw new AppError("METHOD_NOT_ALLOWED", "Signing in is a POST.");
    return request;
  }
  const body = await readAtMost(request.body, MOST_BYTES);
  const text = decodeUtf8(body);
  if (headers.get("content-type")?.includes("application/json")) checkObject(parseJson(text));
  return new NextRequest(request.url, { method, headers, body: text });
}

/** Where next-auth may lead to: a page of this site, else its front door. */
export function redirectTarget({ url, baseUrl }: { url: string; baseUrl: string }): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl;
  const target = new URL(url, baseUrl);
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}

function checkObject(value: unknown): void {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return;
  throw new AppError("INVALID_REQUEST", "The body is no JSON object.");
}

import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";

export const PATH_HEADER = "x-assay-path";
const POLICY_HEADER = "content-security-policy";
/** Of a page; posted to is one where a form of ours stands. Next would show the page to any other method, too. */
const METHODS = ["GET", "HEAD", "POST"];

/**
 * Tells pages their own address, so that signing in leads back to it, and lets them run no scripts but ours: Next puts
 * the nonce that it reads in the request's policy on every script it writes. It guards nothing else: pages do.
 */
export function proxy(request: NextRequest) {
  if (!METHODS.includes(request.method)) return refusal(request.method);
  const policy = policyOf(Buffer.from(crypto.randomUUID()).toString("base64"), env().NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  headers.set(POLICY_HEADER, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY_HEADER, policy);
  return response;
}

function refusal(method: string): NextResponse {
  const headers = { allow: [...METHODS, "OPTIONS"].join(", ") };
  return new NextResponse(null, { status: method === "OPTIONS" ? 204 : 405, headers });
}

/** What a page may load. Styles stay inline: bars have widths, and the toaster and dialogs write their own. */
export function policyOf(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: ["/((?!api/|api$|_next/|.*\\.).*)"] };

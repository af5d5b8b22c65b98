import { type NextRequest, NextResponse } from "next/server";

export const PATH_HEADER = "x-assay-path";

/** Tells pages their own address, so that signing in leads back to it. It guards nothing: pages do. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/((?!api/|api$|_next/|.*\\.).*)"] };

import { NextRequest } from "next/server";
import { AppError } from "@/lib/domain/errors";
import { readAtMost } from "./read-body";
import { requestIdOf } from "./request-id";
import { refused, withCommonHeaders } from "./respond";

/** An engine sends a run's state with each call, up to 4 MB of it; a larger one it lets the SDK fetch. */
const MOST_BYTES = 8 * 1_048_576;
const SIGNATURE = "x-inngest-signature";

type Handler = (request: NextRequest, context: unknown) => Promise<Response>;

/**
 * The SDK reads a body of any size before it looks for a signature. So the body of a request without one is left unread
 * (the SDK refuses it all the same), and of a signed one no more is read than an engine sends: 413 beyond.
 * `isUnsigned` says that requests need no signature: Inngest's own dev server.
 */
export function engineDoor(handler: Handler, isUnsigned: () => boolean): Handler {
  return async (request, context) => {
    if (request.method === "GET") return handler(request, context);
    const mayRead = isUnsigned() || request.headers.has(SIGNATURE);
    const { url, method, headers } = request;
    try {
      const body = mayRead ? Buffer.from(await readAtMost(request.body, MOST_BYTES)) : "";
      return await handler(new NextRequest(url, { method, headers, body }), context);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const requestId = requestIdOf(request);
      return withCommonHeaders(refused(error, requestId), requestId);
    }
  };
}

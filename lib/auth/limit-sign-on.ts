import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { addressOf } from "@/lib/http/peer-address";
import { countSignOn } from "./attempts";

const SIGN_IN_PAGE = "/sign-in?error=RATE_LIMITED";

/**
 * Counts a step of single sign-on by its address; `path` is what follows `/api/auth/`. @returns null where it may go on,
 * else the way to the sign-in page, which says why: 429 with `url` for the page's own call, 302 for who comes by a link.
 */
export async function limitSignOn(request: Request, path: readonly string[]): Promise<Response | null> {
  const [step = "", provider] = path;
  if (provider !== "oidc" || !["signin", "callback"].includes(step)) return null;
  try {
    await countSignOn(addressOf(request.headers, env().TRUSTED_PROXIES));
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const headers = { "retry-after": String(error.retryAfter) };
    if (request.method === "POST") return Response.json({ url: SIGN_IN_PAGE }, { status: 429, headers });
    return new Response(null, { status: 302, headers: { ...headers, location: SIGN_IN_PAGE } });
  }
}

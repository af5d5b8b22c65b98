import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { env } from "@/lib/env";
import { type CountFailure, failureThrottle } from "./failure-throttle";
import { parseRequest } from "./parse-request";
import { addressOf } from "./peer-address";
import { bodyOf, openRoute } from "./with-route";

const FAILURES = 30;
const WINDOW_SECONDS = 900;

const shared = globalThis as { assayLinkFailures?: CountFailure };

/**
 * A route for whoever holds a one-time link: no credentials, the token stands in the body. After 30 refusals of an address
 * in 15 minutes its further ones by this route answer 429. Tries of an account's password are for `work` to count, before
 * it looks.
 */
export function linkRoute<B extends z.ZodType>(
  body: B,
  work: (input: { body: z.output<B>; address: string; now: Date; headers: Headers }) => Promise<Response>,
) {
  return openRoute(async (request) => {
    const sent = await bodyOf(request, false, LIMITS.linkBodyBytes);
    const parsed = parseRequest({ body }, { params: {}, url: request.url, body: sent });
    const address = addressOf(request.headers, env().TRUSTED_PROXIES);
    try {
      return await work({ body: parsed.body, address, now: new Date(), headers: request.headers });
    } catch (error) {
      shared.assayLinkFailures ??= failureThrottle(FAILURES, WINDOW_SECONDS);
      if (error instanceof AppError) await shared.assayLinkFailures(`${new URL(request.url).pathname} ${address}`);
      throw error;
    }
  });
}

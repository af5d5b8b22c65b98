import { type Authenticated, principalOf } from "@/lib/auth/principal";
import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { type CountFailure, failureThrottle } from "./failure-throttle";
import { addressOf } from "./peer-address";
import { PROBLEMS } from "./problem";

export type Authenticate = (request: Request, now: Date) => Promise<Authenticated>;

const shared = globalThis as { assayAuthFailures?: CountFailure };

/** Authenticates, and answers the 301st failure of an address in ten minutes with 429: a valid key always passes. */
export const authenticate: Authenticate = (request, now) => {
  shared.assayAuthFailures ??= failureThrottle(300, 600);
  return throttled(principalOf, shared.assayAuthFailures)(request, now);
};

/** Counts what `inner` refuses as unauthenticated. */
export function throttled(inner: Authenticate, countFailure: CountFailure): Authenticate {
  return async (request, now) => {
    try {
      return await inner(request, now);
    } catch (error) {
      const isFailure = error instanceof AppError && PROBLEMS[error.code].status === 401;
      if (isFailure) await countFailure(addressOf(request.headers, env().TRUSTED_PROXIES));
      throw error;
    }
  };
}

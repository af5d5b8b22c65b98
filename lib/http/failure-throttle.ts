import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/domain/errors";

/** Counts a failure of one address; throws 429 `RATE_LIMITED` instead of returning once there were too many. */
export type CountFailure = (address: string) => Promise<void>;

/** In this process's memory: enough to stop guessing, and nothing to write on every bad request. */
export function failureThrottle(points: number, windowSeconds: number): CountFailure {
  const limiter = new RateLimiterMemory({ points, duration: windowSeconds });
  return async (address) => {
    try {
      await limiter.consume(address);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw new AppError("RATE_LIMITED", "Too many failed attempts from this address.", { retryAfter });
    }
  };
}

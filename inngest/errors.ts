import { RetryAfterError } from "inngest";
import { LIMITS } from "@/lib/domain/limits";
import { RetryLater } from "@/lib/scoring/retry-later";

/**
 * Runs a step's work and says its waits in the engine's words. Any other error is most likely a database that has gone
 * for a moment: asked again soon at first, as a lease would run out behind the engine's longer waits; then in its own time.
 * @param attempt how often this step has failed so far
 */
export async function sayWaits<T>(work: Promise<T>, attempt: number): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const seconds = error instanceof RetryLater ? error.seconds : LIMITS.backoffSeconds[attempt];
    if (seconds === undefined) throw error;
    const reason = error instanceof RetryLater ? error.code : "INTERNAL_ERROR";
    throw new RetryAfterError(reason, new Date(Date.now() + seconds * 1_000), { cause: error });
  }
}

import { RetryAfterError } from "inngest";
import { RetryLater } from "@/lib/scoring/retry-later";

/** Runs a step's work and says a wait in the engine's words; any other error is the engine's to retry. */
export async function sayWaits<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof RetryLater)) throw error;
    throw new RetryAfterError(error.code, new Date(Date.now() + error.seconds * 1_000), { cause: error });
  }
}

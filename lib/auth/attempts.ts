import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/domain/errors";

const WINDOW_SECONDS = 900;

interface Limiters {
  /** One person's password guessed from one place. */
  person: RateLimiterMemory;
  /** Many people's from one place; also bounds what hashing costs. */
  address: RateLimiterMemory;
  /** Steps of single sign-on from one place, each of which asks the provider. */
  signOn: RateLimiterMemory;
  /** Links to a new password that one place asks to be mailed, whoever they are for. */
  forgotten: RateLimiterMemory;
}

const shared = globalThis as { assaySignInAttempts?: Limiters };

function limiters(): Limiters {
  shared.assaySignInAttempts ??= {
    person: new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS }),
    address: new RateLimiterMemory({ points: 100, duration: WINDOW_SECONDS }),
    signOn: new RateLimiterMemory({ points: 200, duration: WINDOW_SECONDS }),
    forgotten: new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS }),
  };
  return shared.assaySignInAttempts;
}

/**
 * Counts a try of somebody's password, wherever it is asked for; call `forget` of the answer once it was right. Throws
 * `RATE_LIMITED` after 10 tries for one person from one address, or 100 from one address, in 15 minutes.
 */
export async function countAttempt({ email, address }: { email: string; address: string }) {
  const person = `${address} ${email}`;
  await take(limiters().address, address);
  await take(limiters().person, person);
  return { forget: () => limiters().person.delete(person) };
}

/** Counts a step of single sign-on, which has two. Throws `RATE_LIMITED` after 200 from one address in 15 minutes. */
export function countSignOn(address: string): Promise<void> {
  return take(limiters().signOn, address);
}

/** Counts a forgotten password. Throws `RATE_LIMITED` after 10 from one address in 15 minutes. */
export function countForgotten(address: string): Promise<void> {
  return take(limiters().forgotten, address);
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw new AppError("RATE_LIMITED", "Too many tries. Wait a few minutes.", { retryAfter });
  }
}

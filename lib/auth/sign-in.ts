import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { findMemberByEmail } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import { AppError } from "@/lib/domain/errors";
import { verifyPassword } from "./password";

const WINDOW_SECONDS = 900;

interface Attempts {
  /** One person's password guessed from one place. */
  person: RateLimiterMemory;
  /** Many people's from one place; also bounds what hashing costs. */
  address: RateLimiterMemory;
}

const shared = globalThis as { assaySignInAttempts?: Attempts };

function attempts(): Attempts {
  shared.assaySignInAttempts ??= {
    person: new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS }),
    address: new RateLimiterMemory({ points: 100, duration: WINDOW_SECONDS }),
  };
  return shared.assaySignInAttempts;
}

interface SignIn {
  email: string;
  password: string;
  address: string;
}

/**
 * The person and workspace behind an address and password; null when they don't fit, after the same work whether the
 * person exists or not. Throws `RATE_LIMITED` after 10 tries for one person, or 100 from one address, in 15 minutes.
 */
export async function signIn({ email, password, address }: SignIn) {
  const normalized = email.trim().toLowerCase();
  const person = `${address} ${normalized}`;
  await take(attempts().address, address);
  await take(attempts().person, person);
  const member = await asSystem((tx) => findMemberByEmail(tx, normalized));
  const fits = await verifyPassword(password, member?.passwordHash ?? undefined);
  if (!member || !fits) return null;
  await attempts().person.delete(person);
  return { userId: member.userId, workspaceId: member.workspaceId, sessionEpoch: member.sessionEpoch };
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

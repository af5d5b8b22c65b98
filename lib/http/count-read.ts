import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { inWords, type Meter } from "@/lib/domain/rate-limit";
import { env } from "@/lib/env";

const HOUR = 3_600;
const shared = globalThis as { assayReads?: RateLimiterMemory };

/** Counts a status read of a user, or of the service account that a key belongs to, in this process's memory. Throws RATE_LIMITED. */
export async function countRead(
  principal: Principal,
  meter: Meter,
  quota = env().LIMIT_KEY_READS_PER_HOUR,
): Promise<void> {
  if (quota === 0) return;
  shared.assayReads ??= new RateLimiterMemory({ points: quota, duration: HOUR });
  const reader =
    principal.kind === "user" ? `${principal.workspaceId} ${principal.userId}` : principal.serviceAccountId;
  const seen = await shared.assayReads.consume(reader).catch((refusal: unknown) => refusal);
  if (!(seen instanceof RateLimiterRes)) throw seen;
  const resetSeconds = Math.max(1, Math.ceil(seen.msBeforeNext / 1_000));
  meter.note({ name: "status-key", quota, windowSeconds: HOUR, remaining: seen.remainingPoints, resetSeconds });
  if (seen.consumedPoints <= quota) return;
  const detail = `All ${quota} status reads of this hour are used. Try again in ${inWords(resetSeconds)}; a read with If-None-Match that finds nothing new is free.`;
  throw new AppError("RATE_LIMITED", detail, { retryAfter: resetSeconds });
}

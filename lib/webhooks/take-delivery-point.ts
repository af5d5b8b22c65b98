import type { Transaction } from "@/db/client";
import { takePoint } from "@/db/queries/rate-points";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { inWords } from "@/lib/domain/rate-limit";

/**
 * What a delivery costs its workspace that somebody asks for, be it a test or a repetition: each is a request to a server
 * that isn't ours. Throws RATE_LIMITED.
 */
export async function takeDeliveryPoint(tx: Transaction, workspaceId: string): Promise<void> {
  const quota = LIMITS.askedDeliveriesPerHour;
  const window = { key: `webhook-asked ${workspaceId}`, quota, windowSeconds: 3_600 };
  const { won, resetSeconds } = await takePoint(tx, window);
  if (won) return;
  const detail = `This workspace has asked for all ${quota} test events and redeliveries of this hour. Try again in ${inWords(resetSeconds)}.`;
  throw new AppError("RATE_LIMITED", detail, { retryAfter: resetSeconds });
}

import type { Transaction } from "@/db/client";
import { pausesOf } from "@/db/queries/provider-pauses";
import { AppError } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { env } from "@/lib/env";
import { currentAccount } from "./provider-account";

/**
 * Refuses a request that would only wait: PROVIDER_PAUSED, with the provider's reason. Where nothing waits no probe runs,
 * so after two probes' time a request is taken: it becomes the probe.
 */
export async function refuseWhilePaused(tx: Transaction, model: string, now: Date): Promise<void> {
  const [pause] = await pausesOf(tx, currentAccount(), model);
  if (!pause) return;
  const silentSeconds = (now.getTime() - pause.lastProbeAt.getTime()) / 1_000;
  const retryAfter = Math.ceil(2 * env().ASSAY_PROBE_SECONDS - silentSeconds);
  if (retryAfter <= 0) return;
  const { explanation, advice } = FAILURE_SENTENCES[pause.code];
  throw new AppError("PROVIDER_PAUSED", `${explanation} ${advice}`, { retryAfter });
}

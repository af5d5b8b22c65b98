import { deleteKeyPause, insertPause } from "@/db/queries/provider-pauses";
import { asSystem } from "@/db/system";
import type { JobErrorCode } from "@/lib/domain/errors";
import { logger } from "@/lib/telemetry/logger";
import { currentAccount } from "./provider-account";

interface Refusal {
  /** null: the whole key. */
  model: string | null;
  code: JobErrorCode;
  now: Date;
  /** The job that met it, where that was sent as a probe. */
  probeJobId: string | null;
}

/**
 * Notes that the provider refuses our key, or one model: what waits stays waiting, and new requests are refused until a
 * probe or an administrator finds that it answers again. Stored, so that it holds for every process. A probe that is
 * refused for its model alone has found that the key is taken: the key's pause is over.
 */
export async function pauseProvider({ probeJobId, ...refusal }: Refusal): Promise<void> {
  const account = currentAccount();
  await asSystem(async (tx) => {
    await insertPause(tx, account, refusal);
    if (refusal.model !== null && probeJobId !== null) await deleteKeyPause(tx, account, probeJobId);
  });
  logger().warn({ code: refusal.code, model: refusal.model }, "The provider refuses us: paused");
}

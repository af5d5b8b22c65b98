import { insertPause } from "@/db/queries/provider-pauses";
import { asSystem } from "@/db/system";
import type { JobErrorCode } from "@/lib/domain/errors";
import { logger } from "@/lib/telemetry/logger";
import { currentAccount } from "./provider-account";

/**
 * Notes that the provider refuses our key, or one model (`model`): what waits stays waiting, and new requests are refused
 * until a probe or an administrator finds that it answers again. Stored, so that it holds for every process.
 */
export async function pauseProvider(refusal: { model: string | null; code: JobErrorCode; now: Date }): Promise<void> {
  await asSystem((tx) => insertPause(tx, currentAccount(), refusal));
  logger().warn({ code: refusal.code, model: refusal.model }, "The provider refuses us: paused");
}

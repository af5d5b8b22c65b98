import { hasListener } from "@/db/queries/webhook-endpoints";
import { claimDue, unclaim } from "@/db/queries/webhook-sweeps";
import { LIMITS } from "@/lib/domain/limits";
import { logger } from "@/lib/telemetry/logger";
import { fanOutEvents, inScope } from "./fan-out-events";
import type { EnqueueDeliveries } from "./ports";

/** Tries asked for at a time, of all endpoints and of one. */
const SWEEP = 1_000;
const PER_ENDPOINT = 100;

interface Dispatch {
  /** null: of all workspaces. */
  workspaceId: string | null;
  enqueue: EnqueueDeliveries;
  now: Date;
}

/**
 * Asks the engine for a try of each delivery that is due. Claiming raises `dispatch`, so that two sweeps at once ask
 * once, and the engine drops no asking as a double. @returns how many were asked for; those that it didn't take wait on.
 */
export async function dispatchDue({ workspaceId, enqueue, now }: Dispatch): Promise<number> {
  const neverBegunSeconds = LIMITS.redispatchNeverBegunSeconds;
  const limits = { neverBegunSeconds, perEndpoint: PER_ENDPOINT, limit: SWEEP };
  const due = await inScope(workspaceId, (tx) => claimDue(tx, { workspaceId, now, ...limits }));
  if (due.length === 0) return 0;
  try {
    await enqueue(due.map(({ id: deliveryId, ...row }) => ({ ...keysOf(row), deliveryId })));
    return due.length;
  } catch (err) {
    logger().warn({ err, deliveries: due.length }, "The engine took no webhook deliveries; the next sweep asks again");
    const ids = due.map(({ id }) => id);
    await inScope(workspaceId, (tx) => unclaim(tx, ids));
    return 0;
  }
}

const keysOf = (row: { workspaceId: string; endpointId: string; dispatch: number }) => ({
  workspaceId: row.workspaceId,
  endpointId: row.endpointId,
  dispatch: row.dispatch,
});

/** `dispatchDue` after a commit that is the answer already: what fails here is found by the sweep. */
export async function dispatchSoon(due: Dispatch & { workspaceId: string }): Promise<void> {
  await orBySweep(async () => void (await dispatchDue(due)));
}

/** Sends a workspace's news on their way at once, where anybody listens; what fails here is found by the sweep. */
export async function tellSoon({ workspaceId, enqueue, now }: Dispatch & { workspaceId: string }): Promise<void> {
  await orBySweep(async () => {
    if (!(await inScope(workspaceId, (tx) => hasListener(tx, workspaceId)))) return;
    await fanOutEvents({ workspaceId, now });
    await dispatchDue({ workspaceId, enqueue, now });
  });
}

async function orBySweep(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (err) {
    logger().warn({ err }, "Webhooks were not sent at once; the sweep sends them");
  }
}

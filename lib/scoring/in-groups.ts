import { setTimeout as wait } from "node:timers/promises";
import DataLoader from "dataloader";

/** How long what comes meanwhile waits for a group that is under way; one that hangs holds nobody up for longer. */
const PATIENCE_MS = 20;

/**
 * Does things in groups of at most `most`: one that comes alone is done at once, those that come meanwhile wait for it and
 * are done together. Each is told how its own group went, which goes well or badly as a whole.
 */
export function inGroups<T>(most: number, work: (group: readonly T[]) => Promise<void>): (one: T) => Promise<void> {
  let underWay: Promise<unknown> | null = null;
  const loader = new DataLoader<T, true>(
    async (group) => {
      const working = work(group);
      const over = working
        .catch(() => {})
        .finally(() => {
          if (underWay === over) underWay = null;
        });
      underWay = over;
      await working;
      return group.map(() => true);
    },
    {
      cache: false,
      maxBatchSize: most,
      batchScheduleFn: (go) => {
        if (underWay) void Promise.race([underWay, wait(PATIENCE_MS)]).then(go);
        else setImmediate(go);
      },
    },
  );
  return async (one) => void (await loader.load(one));
}

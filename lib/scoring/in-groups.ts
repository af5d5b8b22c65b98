import DataLoader from "dataloader";

interface Groups {
  /** The most that a group holds. */
  most: number;
  /** Between two groups, in milliseconds. */
  pause: number;
}

/**
 * Does in groups what costs as much for one as for many: what comes alone is done at once, what comes within a pause of it
 * waits for the pause's end and is done together. Each is told how its own group went, which goes well or badly as a whole;
 * no group waits for another's end.
 */
export function inGroups<T>({ most, pause }: Groups, work: (group: readonly T[]) => Promise<void>) {
  let nextLeaves = 0;
  const loader = new DataLoader<T, true>(
    async (group) => {
      await work(group);
      return group.map(() => true);
    },
    {
      cache: false,
      maxBatchSize: most,
      batchScheduleFn: (leave) => {
        const now = performance.now();
        const wait = Math.max(0, nextLeaves - now);
        nextLeaves = now + wait + pause;
        if (wait === 0) setImmediate(leave);
        else setTimeout(leave, wait);
      },
    },
  );
  return async (one: T): Promise<void> => void (await loader.load(one));
}

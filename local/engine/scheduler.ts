import type { Sql } from "postgres";
import { claimWork, nextDueIn, releaseWork, type WorkItem } from "./claim";
import type { FunctionDefinition } from "./function-config";

export interface SchedulerDeps {
  sql: Sql;
  /** The net under a lost wake-up, in milliseconds. */
  lookEveryMs: number;
  claimable: () => FunctionDefinition[];
  dispatch: (item: WorkItem) => Promise<void>;
  /** Called once when an item can be neither done nor handed back: the process should end and start anew. */
  onFatal: (error: unknown) => void;
  say: (sentence: string) => void;
}

export interface Scheduler {
  start(): void;
  /** Looks for work at once. To be called after every commit that inserts some. */
  wake(): void;
  /** Claims no more, waits up to `boundMs` for what is under way, and hands the rest back. */
  stop(boundMs: number): Promise<void>;
}

const MAX_UNDER_WAY = 128;
const MAX_CLAIM = 32;
const AFTER_ERROR_MS = 1_000;

/** One loop claims; each claimed item runs beside it. The engine is the only writer, so a wake-up is a call, no NOTIFY. */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const underWay = new Map<WorkItem, Promise<void>>();
  let stopped = false;
  let woken = false;
  let interrupt = () => {};
  let loop = Promise.resolve();

  const wake = () => {
    woken = true;
    interrupt();
  };
  const run = (item: WorkItem) => {
    const done = deps
      .dispatch(item)
      .catch((error: unknown) => giveUp(deps, item, error))
      .finally(() => {
        underWay.delete(item);
        wake();
      });
    underWay.set(item, done);
  };
  const pause = async (ms: number) => {
    if (woken || stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    interrupt = () => {};
  };
  const round = async () => {
    woken = false;
    const room = Math.min(MAX_CLAIM, MAX_UNDER_WAY - underWay.size);
    const functions = room > 0 ? deps.claimable() : [];
    const items = functions.length > 0 ? await claimWork(deps.sql, functions, room) : [];
    for (const item of items) run(item);
    if (items.length > 0) return;
    const dueIn = await nextDueIn(deps.sql);
    await pause(Math.min(deps.lookEveryMs, Math.max(1, dueIn ?? deps.lookEveryMs)));
  };

  return {
    start() {
      loop = (async () => {
        while (!stopped) {
          await round().catch(async (error: unknown) => {
            deps.say(`Looking for work failed: ${String(error)}`);
            await pause(AFTER_ERROR_MS);
          });
        }
      })();
    },
    wake,
    async stop(boundMs) {
      stopped = true;
      wake();
      await loop;
      await Promise.race([Promise.all(underWay.values()), new Promise((resolve) => setTimeout(resolve, boundMs))]);
      await Promise.all([...underWay.keys()].map((item) => releaseWork(deps.sql, item)));
    },
  };
}

async function giveUp({ sql, onFatal, say }: SchedulerDeps, item: WorkItem, error: unknown): Promise<void> {
  say(`Run ${item.run_id} could not be written: ${String(error)}`);
  await new Promise((resolve) => setTimeout(resolve, AFTER_ERROR_MS));
  await releaseWork(sql, item).catch(onFatal);
}

import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { createAppLink } from "./app-link";
import { recoverWork } from "./claim";
import { runDueCrons } from "./cron";
import { type DispatcherDeps, dispatch } from "./dispatcher";
import { takeEngineLock } from "./engine-lock";
import { createHttpCaller } from "./http-call";
import { createRegistry } from "./registry";
import { failVanishedRuns, forgetOldRuns } from "./retention";
import { engineRoutes } from "./routes";
import { createScheduler } from "./scheduler";
import { ensureSchema } from "./schema";
import { createHttpServer } from "./server";

export interface EngineOptions {
  databaseUrl: string;
  /** On 127.0.0.1; 0 takes a free one. */
  port: number;
  /** The app's serve endpoint, such as http://127.0.0.1:3000/api/inngest. */
  appUrl: string;
  signingKey: string;
  eventKey: string;
  /** Milliseconds before retry number `attempt` when the app names no time. */
  backoffMs?: (attempt: number) => number;
  /** How often work is looked for that nobody announced, in milliseconds: the net under a lost wake-up. */
  lookEveryMs?: number;
  /** Takes one sentence for the operator. */
  say?: (sentence: string) => void;
  /** The engine can't go on (its database connection is gone): the process should end and be started again. */
  onFatal?: (error: unknown) => void;
}

export interface Engine {
  url: string;
  /** Claims no more, waits up to three seconds for what is under way, hands the rest back. */
  stop(): Promise<void>;
  /** Ends as a killed process would: nothing is handed back. For tests of recovery. */
  abandon(): Promise<void>;
}

const STOP_BOUND_MS = 3_000;
const LOOK_EVERY_MS = 1_000;
const CRON_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 60_000;
const POOL_SIZE = 8;
/** Inngest's own table of waits between tries, in seconds. */
const BACKOFF_SECONDS = [10, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600];

/** Starts the engine; rejects when another one works on this database, or when the port is taken. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { databaseUrl, appUrl, signingKey, eventKey, say = () => {}, backoffMs = defaultBackoffMs } = options;
  const onFatal = options.onFatal ?? (() => {});
  const lock = await takeEngineLock(databaseUrl, () => onFatal(new Error("The connection to the database broke.")));
  const sql = postgres(databaseUrl, { max: POOL_SIZE, onnotice: () => {} });
  const registry = createRegistry(sql);
  const http = createHttpCaller();
  const link = createAppLink({ appUrl, signingKey, registry, http, say, onResume: () => scheduler.wake() });
  const deps: DispatcherDeps = { sql, appUrl, signingKey, registry, link, http, backoffMs, say, idleResets: new Set() };
  const scheduler = createScheduler({
    sql,
    lookEveryMs: options.lookEveryMs ?? LOOK_EVERY_MS,
    claimable: link.claimable,
    dispatch: (item) => dispatch(deps, item),
    onFatal,
    say,
  });
  const server = createHttpServer(
    engineRoutes({ sql, registry, link, wake: scheduler.wake, backoffMs }),
    { signingKey, eventKey },
    say,
  );
  const closeAll = async () => {
    http.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await sql.end({ timeout: 1 });
    await lock.release();
  };
  try {
    await ensureSchema(sql);
    await recoverWork(sql);
    await registry.load();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(options.port, "127.0.0.1", resolve);
    });
  } catch (error) {
    await closeAll();
    throw error;
  }
  const stopTimers = startTimers(say, [
    {
      everyMs: CRON_EVERY_MS,
      task: async () => {
        if ((await runDueCrons(sql, registry.functions(), new Date())) > 0) scheduler.wake();
      },
    },
    {
      everyMs: SWEEP_EVERY_MS,
      task: async () => {
        await failVanishedRuns(sql, registry.functions(), Date.now());
        await forgetOldRuns(sql);
        scheduler.wake();
      },
    },
  ]);
  link.start();
  scheduler.start();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      link.stop();
      await stopTimers();
      await scheduler.stop(STOP_BOUND_MS);
      await closeAll();
    },
    async abandon() {
      link.stop();
      await stopTimers();
      await sql.end({ timeout: 0 });
      await closeAll();
      await scheduler.stop(0).catch(() => {});
    },
  };
}

/** Inngest's waits, with a tenth of jitter so that what failed together doesn't come back together. */
function defaultBackoffMs(attempt: number): number {
  const seconds = BACKOFF_SECONDS[Math.min(attempt, BACKOFF_SECONDS.length) - 1] ?? 0;
  return seconds * 1_000 * (1 + Math.random() / 10);
}

interface Timer {
  everyMs: number;
  task: () => Promise<void>;
}

/** Runs each task at once and then after each pause; the result stops them and waits for what is under way. */
function startTimers(say: (sentence: string) => void, timers: Timer[]): () => Promise<void> {
  let stopped = false;
  const pending = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const run = ({ everyMs, task }: Timer) => {
    const done = task()
      .catch((error: unknown) => {
        if (!stopped) say(`A sweep failed: ${String(error)}`);
      })
      .finally(() => {
        running.delete(done);
        if (stopped) return;
        const timer = setTimeout(() => {
          pending.delete(timer);
          run({ everyMs, task });
        }, everyMs);
        pending.add(timer);
      });
    running.add(done);
  };
  for (const timer of timers) run(timer);
  return async () => {
    stopped = true;
    for (const timer of pending) clearTimeout(timer);
    await Promise.all(running);
  };
}

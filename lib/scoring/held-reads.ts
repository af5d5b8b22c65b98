import { type JobChanges, type JobState, jobChanges } from "@/db/job-changes";
import { jobStates } from "@/db/queries/scoring-jobs";
import { asSystem } from "@/db/system";
import { LIMITS } from "@/lib/domain/limits";
import { logger } from "@/lib/telemetry/logger";

/** A read that waits for a job. It takes a place until it is released, and no database connection. */
export interface Hold {
  /** Resolves when there is something to answer: news, the time is up, the caller left, the process stops. */
  ended: Promise<void>;
  release(): void;
}

interface HeldRead {
  jobId: string;
  isNews: (job: JobState) => boolean;
  seconds: number;
  /** Aborted when the caller leaves. */
  signal: AbortSignal;
}

interface World {
  changes: (changed: (jobId: string, state: JobState) => void) => JobChanges;
  /** The jobs' states as the database has them, by id. */
  look: (jobIds: string[]) => Promise<Map<string, JobState>>;
  /** How many reads may wait at once. */
  places: number;
  /** Milliseconds between two looks. */
  netMs: number;
}

interface Waiting extends Pick<HeldRead, "jobId" | "isNews"> {
  end: () => void;
}

/**
 * The reads that wait in one process, on one listening connection for all of them. Every so often it looks as well: a
 * connection may be lost without a word, and a pooler before Postgres may swallow what it tells.
 */
export class HeldReads {
  readonly #world: World;
  readonly #waiting = new Set<Waiting>();
  #changes: JobChanges | undefined;
  #net: NodeJS.Timeout | undefined;
  #isBeginning = false;
  #isStopping = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** How many reads wait now. */
  get size(): number {
    return this.#waiting.size;
  }

  /** null: all places are taken, or the process stops. Answer at once then. */
  hold({ jobId, isNews, seconds, signal }: HeldRead): Hold | null {
    if (this.#isStopping || signal.aborted || this.#waiting.size >= this.#world.places) return null;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const waiting = { jobId, isNews, end };
    const timer = setTimeout(end, seconds * 1_000);
    signal.addEventListener("abort", end, { once: true });
    this.#enter(waiting);
    const release = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      this.#leave(waiting);
    };
    return { ended, release };
  }

  /** Ends all holds; from here on nothing is held. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#net);
    for (const { end } of this.#waiting) end();
    await this.#changes?.close();
  }

  #enter(waiting: Waiting): void {
    this.#waiting.add(waiting);
    if (this.#net) return;
    this.#net = setInterval(() => Promise.all([this.#listen(), this.#look()]), this.#world.netMs).unref();
    this.#listen();
  }

  #leave(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    if (this.#waiting.size > 0) return;
    clearInterval(this.#net);
    this.#net = undefined;
  }

  #wake(jobId: string, state: JobState): void {
    for (const one of this.#waiting) if (one.jobId === jobId && one.isNews(state)) one.end();
  }

  async #listen(): Promise<void> {
    if (this.#isBeginning) return;
    this.#isBeginning = true;
    try {
      this.#changes ??= this.#world.changes((jobId, state) => this.#wake(jobId, state));
      const mayHaveMissed = await this.#changes.listen();
      if (mayHaveMissed) await this.#look();
    } catch (error) {
      logger().debug({ err: error }, "Listening for changes of jobs failed: they are looked for meanwhile");
    } finally {
      this.#isBeginning = false;
    }
  }

  async #look(): Promise<void> {
    try {
      const states = await this.#world.look([...new Set([...this.#waiting].map(({ jobId }) => jobId))]);
      for (const [jobId, state] of states) this.#wake(jobId, state);
    } catch (error) {
      logger().debug({ err: error }, "The jobs that reads wait for could not be looked at: it is tried again");
    }
  }
}

const shared = globalThis as { assayHeldReads?: HeldReads };

/** This process's held reads; on globalThis, since its routes and its start are bundled apart. */
export function ownHeldReads(): HeldReads {
  shared.assayHeldReads ??= new HeldReads({
    changes: jobChanges,
    look: (jobIds) => asSystem((tx) => jobStates(tx, jobIds)),
    places: LIMITS.heldReads,
    netMs: 2_000,
  });
  return shared.assayHeldReads;
}

/** Called once, when the server process starts: a stopping process answers at once what it holds. */
export function endHeldReadsAtExit(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ownHeldReads().stop());
}

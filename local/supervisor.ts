import { env } from "@/lib/env";
import { type Child, type ChildSpec, startChild, tailOf } from "./child";
import type { RunFile } from "./run-file";
import { say } from "./say";

/** A part that lived this long before it ended starts its waits from the beginning. */
const STABLE_MS = 60_000;

/** How long to wait before the n-th start again in a row (n from 0): 1, 2, 4 … s, in milliseconds. */
export function restartDelay(failures: number, longestSeconds: number): number {
  return 1_000 * Math.min(2 ** failures, longestSeconds);
}

interface Part {
  spec: ChildSpec;
  child: Child;
}

/** Starts the parts in order, starts again those that die, and stops all in the opposite order. */
export class Supervisor {
  private readonly parts: Part[] = [];
  private stopping = false;

  constructor(private readonly runFile: RunFile) {}

  /**
   * Starts a part and waits until `ready` resolves (it is asked with a function that tells whether the part still
   * lives). A part that ends before is an error that carries its last lines; a later end starts it again.
   */
  async start(spec: ChildSpec, ready: (alive: () => boolean) => Promise<void>): Promise<void> {
    if (this.stopping) throw new Error("Stopped while starting.");
    const part: Part = { spec, child: this.launch(spec) };
    this.parts.push(part);
    const early = part.child.ended.then((how) => {
      throw new Error(`${spec.label} didn't start (${how}).\n${tailOf(spec.logFile)}`);
    });
    await Promise.race([ready(part.child.isAlive), early]);
    early.catch(() => {});
    void this.watch(part);
  }

  /** Runs a part to its end; any end but success is an error that carries its last lines. */
  async run(spec: ChildSpec): Promise<void> {
    if (this.stopping) throw new Error("Stopped while starting.");
    const part: Part = { spec, child: this.launch(spec) };
    this.parts.push(part);
    const how = await part.child.ended;
    this.parts.splice(this.parts.indexOf(part), 1);
    this.runFile.remove(spec.name);
    if (how !== "code 0") throw new Error(`${spec.label} failed (${how}).\n${tailOf(spec.logFile, 40)}`);
  }

  /** Stops everything, the part started last first; resolves when no process is left. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const { child, spec } of this.parts.toReversed()) {
      await child.stop();
      this.runFile.remove(spec.name);
    }
  }

  private launch(spec: ChildSpec): Child {
    const child = startChild(spec);
    if (child.running.pid > 0) this.runFile.add(child.running);
    return child;
  }

  private async watch(part: Part): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      const since = Date.now();
      const how = await part.child.ended;
      if (this.stopping) return;
      await part.child.stop();
      if (Date.now() - since > STABLE_MS) failures = 0;
      const delay = restartDelay(failures, env().ASSAY_LONGEST_RESTART_SECONDS);
      say(
        `${part.spec.label} ended (${how}); it starts again in ${delay / 1_000} s. Its log: ${part.spec.logFile ?? "above"}`,
      );
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (this.stopping) return;
      part.child = this.launch(part.spec);
    }
  }
}

import type { Draws } from "./seeded-draws";

/** What the harness kills under: a kind of durable work, and how to tell that none of it was lost. */
export interface WorkUnderKills {
  /** Its moments, in the order in which they come. */
  phases: readonly [string, ...string[]];
  /** Keeps several pieces under way. Called before each kill; a part may be down. */
  feed(draws: Draws): Promise<void>;
  /** Resolves at a moment of that phase; false when none came while the parts were down. */
  reach(phase: string, draws: Draws): Promise<boolean>;
  /** Resolves when nothing is under way any more, or when it gives up waiting: `violations` then names what hangs. */
  drain(): Promise<void>;
  /** What must never be, a sentence each. */
  violations(): Promise<string[]>;
  /** What it came to, in figures for the report. */
  outcomes(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

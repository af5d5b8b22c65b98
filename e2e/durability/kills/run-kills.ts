import { type Home, processesOf } from "../launch";
import { waitUntilReady } from "./parts-of-stack";
import { type Draws, seededDraws } from "./seeded-draws";
import type { WorkUnderKills } from "./work-under-kills";

export const VICTIMS = ["app", "engine", "postgres"] as const;
export type Victim = (typeof VICTIMS)[number];

export interface Kill {
  victim: Victim;
  /** The phase that it fell into; `any` while parts were still starting after the kill before. */
  phase: string;
}

export interface KillRun {
  seed: string;
  /** How many kills were asked for; fewer when the time was over. */
  asked: number;
  kills: Kill[];
  outcomes: Record<string, number>;
  violations: string[];
  seconds: number;
}

/** How often another part is killed, or the same once more, before all are up again. */
const ONE_MORE = 0.4;

export interface KillPlan {
  seed: string;
  kills: number;
  /** After this no further kill is begun. */
  minutes: number;
}

/**
 * Kills -9 parts of a running stack, as the seed says, while work is under way; the supervisor starts them again. Then
 * lets the work end, and asks what was lost.
 */
export async function runKills(home: Home, work: WorkUnderKills, plan: KillPlan): Promise<KillRun> {
  const { seed, kills: count, minutes } = plan;
  const draws = seededDraws(seed);
  const began = performance.now();
  const kills: Kill[] = [];
  const seconds = () => Math.round((performance.now() - began) / 1_000);
  while (kills.length < count && seconds() < minutes * 60) {
    await work.feed(draws);
    const phase = draws.pick(work.phases);
    const reached = await work.reach(phase, draws);
    kills.push(kill(home, draws, reached ? phase : "any"));
    while (kills.length < count && draws.chance(ONE_MORE)) {
      await new Promise((resolve) => setTimeout(resolve, draws.below(2_000)));
      kills.push(kill(home, draws, "any"));
    }
    await waitUntilReady(home);
    process.stdout.write(`  ${kills.length} of ${count} kills, ${seconds()} s\n`);
  }
  await work.drain();
  const [violations, outcomes] = [await work.violations(), await work.outcomes()];
  return { seed, asked: count, kills, outcomes, violations, seconds: seconds() };
}

/** A part that is just down counts as killed, too: its start is put off no further. */
function kill(home: Home, draws: Draws, phase: string): Kill {
  const victim = draws.pick(VICTIMS);
  const found = processesOf(home).find(({ name }) => name === victim);
  try {
    if (found) process.kill(found.pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
  return { victim, phase };
}

import { seededInteger } from "@/local/sandbox-model/seeded";

/** Draws that follow from a seed and from nothing else. */
export interface Draws {
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

export function seededDraws(seed: string): Draws {
  let drawn = 0;
  const next = () => {
    drawn += 1;
    return seededInteger(`${seed} ${drawn}`);
  };
  return {
    below: (below) => next() % below,
    chance: (probability) => next() < probability * 2 ** 32,
    pick: (items) => items[next() % items.length] ?? items[0],
  };
}

import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws that follow from a seed alone. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different members, in a random order. */
  sample<T>(list: readonly T[], count: number): T[];
}

export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const int = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    int,
    chance: (share) => int(0, 999_999) < share * 1_000_000,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    sample(list, count) {
      const left = [...list];
      const taken: typeof left = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1));
      return taken;
    },
  };
}

/**
 * Writes a template out: `[a|b|]` becomes one of its alternatives, `{slot}` what the slot draws. Alternatives don't nest.
 */
export function write(template: string, random: Random, slots: Record<string, () => string> = {}): string {
  return template
    .replace(/\[([^\][]*\|[^\][]*)\]/g, (_, choices: string) => random.pick(choices.split("|")))
    .replace(/\{(\w+)\}/g, (whole, name: string) => slots[name]?.() ?? whole)
    .replace(/ {2,}/g, " ")
    .trim();
}

import { createParser, parseAsString } from "nuqs/server";
import { MAX_SCORE } from "@/lib/domain/bands";
import { BY_OVERALL, type ShortlistCriterion } from "@/lib/domain/shortlist";

/** Weights that are not the rubric's own, by criterion. */
export type Weights = Record<string, number>;

const MOST = 1_000;
const ENTRY = /^([a-z][a-z0-9_]{0,59}):(\d{1,4})$/;

/** "leads_teams:40,security:0": what isn't such an entry is passed over. */
export const parseAsWeights = createParser<Weights>({
  parse: (text) => {
    const found = text.split(",").flatMap((entry) => {
      const [, id, weight] = ENTRY.exec(entry) ?? [];
      return id !== undefined && Number(weight) <= MOST ? [[id, Number(weight)] as const] : [];
    });
    return found.length > 0 ? Object.fromEntries(found) : null;
  },
  serialize: (weights) =>
    Object.entries(weights)
      .map(([id, weight]) => `${id}:${weight}`)
      .join(),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** "7.5", or "none" where the rubric's own shall not be drawn. */
export const parseAsCutoff = createParser<number | "none">({
  parse: (text) => {
    if (text === "none") return text;
    const score = Number(text);
    return text.trim() !== "" && score >= 0 && score <= MAX_SCORE ? score : null;
  },
  serialize: String,
});

/** What of a shortlist stands in the URL: a link to it shows the same list. */
export const shortlistParams = {
  sort: parseAsString.withDefault(BY_OVERALL),
  w: parseAsWeights,
  cutoff: parseAsCutoff,
};

/** The criteria with these weights in the place of their own. */
export function weightedBy<C extends ShortlistCriterion>(criteria: readonly C[], weights: Weights | null): C[] {
  const given = new Map(Object.entries(weights ?? {}));
  return criteria.map((one) => ({ ...one, weight: given.get(one.id) ?? one.weight }));
}

/** One weight changed: those alone that are not the rubric's own; null: all of them are. */
export function changedWeights(
  criteria: readonly ShortlistCriterion[],
  weights: Weights | null,
  id: string,
  weight: number,
): Weights | null {
  const wanted = new Map([...Object.entries(weights ?? {}), [id, weight]]);
  const own = criteria.flatMap((one) => {
    const given = wanted.get(one.id);
    return given === undefined || given === one.weight ? [] : [[one.id, given] as const];
  });
  return own.length > 0 ? Object.fromEntries(own) : null;
}

/** Where the sliders end: the round number above the rubric's own weights. */
export function longestWeight(criteria: readonly ShortlistCriterion[]): number {
  const most = Math.max(...criteria.map(({ weight }) => weight));
  return [10, 100].find((round) => most <= round) ?? MOST;
}

import { z } from "zod";

/** How far scores of one input lie apart, in points. */
interface Spread {
  /** Standard error of measurement: the pooled standard deviation of scores of the same input. */
  sem: number;
  /** The largest distance between two scores of one input. */
  widest: number;
}

/** What a consistency run found for a rubric version and a model. */
export const ConsistencyFigures = z.object({
  profiles: z.number().int().describe("Inputs that were compared."),
  scores: z.number().int().describe("Scores that were compared."),
  without_overall: z.number().int().describe("Scores among them that have no overall."),
  sem: z.number().describe("Standard error of measurement of the overall, points."),
  widest: z.number().describe("Largest distance of two overalls of one input, points."),
  criteria: z
    .array(z.object({ id: z.string(), sem: z.number().nullable(), widest: z.number().nullable() }))
    .describe("The same for each criterion; null where it was not scored twice."),
});
export type ConsistencyFigures = z.output<typeof ConsistencyFigures>;

/** One score of an input: its overall and its criteria's scores in points, null where there is none. */
export interface RepeatedScore {
  overall: number | null;
  criteria: Record<string, number | null>;
}

/** A spread measured on fewer scores of one input says too little. */
export const LEAST_REPEATS = 3;

/**
 * The spread of repeated scores, a group an input. Each group is compared with its own mean, so that inputs of different
 * quality add nothing. Null while no group has `LEAST_REPEATS` overalls.
 */
export function measureConsistency(groups: RepeatedScore[][]): ConsistencyFigures | null {
  const overalls = groups.map((group) => known(group.map(({ overall }) => overall)));
  const spread = overalls.some((group) => group.length >= LEAST_REPEATS) ? spreadOf(overalls) : null;
  if (!spread) return null;
  const ids = [...new Set(groups.flat().flatMap(({ criteria }) => Object.keys(criteria)))];
  const spreadOfCriterion = (id: string) => spreadOf(groups.map((group) => known(group.map((s) => s.criteria[id]))));
  return {
    profiles: groups.length,
    scores: groups.flat().length,
    without_overall: groups.flat().filter(({ overall }) => overall === null).length,
    ...spread,
    criteria: ids.map((id) => ({ id, ...(spreadOfCriterion(id) ?? { sem: null, widest: null }) })),
  };
}

const known = (values: (number | null | undefined)[]): number[] => values.filter((value) => typeof value === "number");

/** In whole thousandths: sums of decimals would give 0.30000000000000004 for a distance. Null without two of one input. */
function spreadOf(groups: number[][]): Spread | null {
  const repeated = groups.filter((group) => group.length >= 2).map((group) => group.map((v) => Math.round(v * 1_000)));
  if (repeated.length === 0) return null;
  const squares = repeated.reduce((sum, group) => sum + squaredDeviations(group), 0);
  const freedom = repeated.reduce((sum, group) => sum + group.length - 1, 0);
  const widest = Math.max(...repeated.map((group) => Math.max(...group) - Math.min(...group)));
  return { sem: Math.round(Math.sqrt(squares / freedom)) / 1_000, widest: widest / 1_000 };
}

function squaredDeviations(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Two scores differ beyond chance from here on, as a multiple of the standard error of one (1.96 · √2). */
const DISTINCT_SEMS = 2.77;

/** The distance in points from which two scores are no tie. */
export function leastDistinct(sem: number): number {
  return DISTINCT_SEMS * sem;
}

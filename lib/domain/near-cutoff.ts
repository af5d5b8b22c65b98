/** How near to a cut-off a score is doubted at least, points. */
const LEAST_DISTANCE = 0.5;
const SEMS = 2;

/**
 * Whether a score lies so near to a cut-off, on either side and for everybody alike, that one sample can't tell the side.
 * `overall` null has no side. `sem`: standard error of one overall, points, null while unmeasured.
 */
export function isNearCutoff(overall: number | null, cutoff: number, sem: number | null): boolean {
  if (overall === null) return false;
  const distance = Math.max(LEAST_DISTANCE, SEMS * (sem ?? 0));
  // In whole thousandths: 6.1 - 5.6 is 0.49999999999999.
  return Math.round(Math.abs(overall - cutoff) * 1_000) <= Math.round(distance * 1_000);
}

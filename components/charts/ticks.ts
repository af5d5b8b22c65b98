const STEPS = [1, 2, 2.5, 5, 10];
/** No more than so many lines above the axis. */
const MOST = 4;

/** Where an axis from 0 to at least `most` is marked: at round numbers, whole ones where all values are whole. The last is its end. */
export function ticksUpTo(most: number, whole: boolean): number[] {
  const rough = most > 0 ? most / MOST : 1 / MOST;
  const power = 10 ** Math.floor(Math.log10(rough));
  // A hair of tolerance: 0.3 / 4 is not quite 0.075.
  const round = (STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const step = whole ? Math.ceil(round) : round;
  const count = Math.max(1, Math.ceil((most / step) * (1 - 1e-9)));
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

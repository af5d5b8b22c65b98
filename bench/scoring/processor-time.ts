/**
 * Milliseconds of processor time that this process has used. Pure code is timed by it: what other programs do on the
 * machine meanwhile doesn't count.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * The same measurement several times over: other programs push what a processor keeps near out of its caches, and slow it
 * down. The lowest, which they disturbed least, and the highest.
 */
export function lowestOf(series: number, measure: () => number): { lowest: number; highest: number } {
  const times = Array.from({ length: series }, measure);
  return { lowest: Math.min(...times), highest: Math.max(...times) };
}

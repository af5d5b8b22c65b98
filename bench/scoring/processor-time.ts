/**
 * Milliseconds of processor time that this process has used. Pure code is timed by it: what other programs do on the
 * machine meanwhile doesn't count.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** One line for the person who watches. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const SHOWN_AFTER_MS = 1_900;

/** Does the work; when it takes more than a moment, says what is being done, and at the end how long it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    say(`  ${label} …`);
  }, SHOWN_AFTER_MS);
  try {
    const result = await work();
    if (shown) say(`  ${label}: ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}

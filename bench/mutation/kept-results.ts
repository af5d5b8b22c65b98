import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { MutatedFile } from "./read-mutants";

const KEPT = "bench/mutation/results.json";

/** By file, what its mutants showed, and of which code: the SHA-256 of its source. */
const Results = z.record(
  z.string(),
  z.strictObject({
    source: z.string(),
    ...{ tested: z.int(), timedOut: z.int(), atLoading: z.int() },
    survivors: z.array(z.strictObject({ line: z.int(), code: z.string(), replacement: z.string() })),
  }),
);
type Results = z.infer<typeof Results>;

/** What is known of the files as they stand: of those that were run just now, and of all others as it was kept. */
export function keepResults(run: readonly MutatedFile[]): MutatedFile[] {
  const kept = existsSync(KEPT) ? Results.parse(JSON.parse(readFileSync(KEPT, "utf8"))) : {};
  const results = mergeResults(kept, run, digestOf);
  writeFileSync(KEPT, `${JSON.stringify(results, null, 2)}\n`);
  return Object.entries(results).map(([path, { source, ...counts }]) => ({ path, ...counts }));
}

/**
 * Sorted by path; what was run comes in the place of what was kept, and a file that changed or is gone is left out.
 * `digestOf` tells of a file's code as it stands, null: there is no such file.
 */
export function mergeResults(
  kept: Results,
  run: readonly MutatedFile[],
  digestOf: (path: string) => string | null,
): Results {
  const anew = run.map(({ path, ...counts }) => [path, { source: digestOf(path) ?? "", ...counts }] as const);
  return Object.fromEntries(
    Object.entries({ ...kept, ...Object.fromEntries(anew) })
      .filter(([path, { source }]) => source === digestOf(path))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function digestOf(path: string): string | null {
  return existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : null;
}

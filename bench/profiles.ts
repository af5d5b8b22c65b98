import { spawnSync } from "node:child_process";
import { childEnvironment } from "@/lib/env";
import { ensureDatabase } from "@/local/postgres";
import { startThrowAwayPostgres } from "@/local/testing/throw-away-postgres";

/**
 * How long the list of profiles takes at 100,000 profiles beside another 50,000: search, order, deep pages, filters and the
 * count. On a Postgres of its own, by the use case that the API answers with: `npm run bench:profiles`, about three minutes.
 */
const DATABASE = "assay_bench";
const { cluster, stop } = await startThrowAwayPostgres();

function run(file: string): void {
  const { DATABASE_URL } = { DATABASE_URL: cluster.url(DATABASE) };
  const args = ["--import", "tsx", file, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { env: childEnvironment({ DATABASE_URL }), stdio: "inherit" });
  if (status !== 0) throw new Error(`${file} ended with ${status}.`);
}

try {
  await ensureDatabase(cluster, DATABASE);
  run("db/migrate.ts");
  run("bench/profiles/time-lists.ts");
} finally {
  await stop();
}

import { spawnSync } from "node:child_process";
import { env } from "@/lib/env";
import { CommandFailure } from "./run-command";

/**
 * Brings the database of one's own to the current state: these commands come before the first start, too. Refuses to go
 * on without one: the embedded database has its demo sign-in and key already.
 */
export function prepareDatabase(): void {
  if (!env().DATABASE_URL) {
    throw new CommandFailure(
      "Set DATABASE_URL (in the environment or in .env) to the database that Assay uses. The embedded database needs no\n" +
        "setting up: `npm start` prints its sign-in and its API key.",
    );
  }
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "local/migrate.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new CommandFailure("Nothing was made.");
}

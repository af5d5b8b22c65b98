import { env } from "@/lib/env";
import { CommandFailure } from "./run-command";

/** Refuses to go on without a database of one's own: the embedded one has its demo sign-in and key already. */
export function needDatabase(): void {
  if (env().DATABASE_URL) return;
  throw new CommandFailure(
    "Set DATABASE_URL (in the environment or in .env) to the database that Assay uses. The embedded database needs no\n" +
      "setting up: `npm start` prints its sign-in and its API key.",
  );
}

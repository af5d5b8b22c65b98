import { spawnSync } from "node:child_process";
import { env } from "@/lib/env";
import { faultOfDatabase } from "./database-fault";

/** Looks at the database of DATABASE_URL, and brings its tables to the current state when all is well. */
const fault = await faultOfDatabase(env().DATABASE_URL ?? "");
if (fault !== null) process.stderr.write(`${fault}\n`);
const migrated =
  fault === null && spawnSync(process.execPath, ["--import", "tsx", "db/migrate.ts"], { stdio: "inherit" });
process.exitCode = migrated && migrated.status === 0 ? 0 : 1;

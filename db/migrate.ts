import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { closeDatabase, database } from "./client";
import { takeRoles } from "./take-roles";

const started = performance.now();
await database().execute(takeRoles);
await migrate(database(), { migrationsFolder: fileURLToPath(new URL("./migrations", import.meta.url)) });
await closeDatabase();
process.stdout.write(`Migrations applied in ${Math.round(performance.now() - started)} ms.\n`);

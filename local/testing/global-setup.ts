import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { childEnvironment } from "@/lib/env";
import { ensureDatabase } from "../postgres";
import { startThrowAwayPostgres } from "./throw-away-postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the cluster's `postgres` database, as its superuser. */
    adminUrl: string;
    /** Name of the migrated database that every test file clones. */
    templateDatabase: string;
  }
}

const TEMPLATE = "assay_template";
const MIGRATE = "db/migrate.ts";

/** One throw-away cluster for the run, migrated once; every test file clones the template (db/testing/setup.ts). */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startThrowAwayPostgres();
  try {
    await ensureDatabase(cluster, TEMPLATE);
    if (existsSync(MIGRATE)) migrate(cluster.url(TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("adminUrl", cluster.url("postgres"));
  project.provide("templateDatabase", TEMPLATE);
  return stop;
}

function migrate(url: string): void {
  execFileSync(process.execPath, ["--import", "tsx", MIGRATE], {
    env: childEnvironment({ DATABASE_URL: url }),
    stdio: ["ignore", "ignore", "inherit"],
  });
}

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./hash-files";
import { step } from "./say";

const STAMP = ".next/assay-build";
const SOURCES = [
  ...["app", "components", "lib", "inngest", "db", "public"],
  ...["proxy.ts", "instrumentation.ts", "instrumentation-client.ts"],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];
const NOT_BUILT = /\.test\.tsx?$|\.sql$|\/(migrations|testing)\//;

/** SHA-256 over the path and content of all that `next build` reads. */
export const sourceHash = (root: string): string => hashFiles(root, SOURCES, NOT_BUILT);

/** Runs `build` unless the current build is of these very sources, and says so: it takes about 20 s. */
export async function buildWhenChanged(root: string, build: () => Promise<void>): Promise<void> {
  const stamp = join(root, STAMP);
  const hash = sourceHash(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  const reason = existsSync(stamp) ? "its sources changed since the last build" : "there is no finished build yet";
  rmSync(stamp, { force: true });
  await step(`Building the app (${reason}; about 20 s)`, build);
  writeFileSync(stamp, hash);
}

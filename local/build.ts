import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "./say";

const STAMP = ".next/assay-build";
const SOURCES = [
  ...["app", "components", "lib", "inngest", "db", "public"],
  ...["proxy.ts", "instrumentation.ts", "instrumentation-client.ts"],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];
const NOT_BUILT = /\.test\.tsx?$|\.sql$|\/(migrations|testing)\//;

/** SHA-256 over the path and content of all that `next build` reads. */
export function sourceHash(root: string): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) addTo(hash, root, source);
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path);
  if (!existsSync(full) || NOT_BUILT.test(`/${path}`)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, root, `${path}/${name}`);
    return;
  }
  hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
}

/** Runs `build` unless the current build is of these very sources, and says so: it takes about 20 s. */
export async function buildWhenChanged(root: string, build: () => Promise<void>): Promise<void> {
  const stamp = join(root, STAMP);
  const hash = sourceHash(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  rmSync(stamp, { force: true });
  await step("Building the app (its sources changed since the last build; about 20 s)", build);
  writeFileSync(stamp, hash);
}

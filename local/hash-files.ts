import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * SHA-256, in hex, over the path and content of every file at or below `paths` (relative to `root`; a missing one
 * counts as empty), but for those whose path, with a slash in front, `leftOut` matches.
 */
export function hashFiles(root: string, paths: string[], leftOut: RegExp): string {
  const hash = createHash("sha256");
  for (const path of paths) addTo(hash, { root, path, leftOut });
  return hash.digest("hex");
}

type Place = { root: string; path: string; leftOut: RegExp };

function addTo(hash: ReturnType<typeof createHash>, { root, path, leftOut }: Place): void {
  const full = join(root, path);
  if (!existsSync(full) || leftOut.test(`/${path}`)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, { root, path: `${path}/${name}`, leftOut });
    return;
  }
  hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
}

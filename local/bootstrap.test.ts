import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { childEnvironment } from "@/lib/env";

const PROBE = "console.log(JSON.stringify([process.env.PORT, process.argv.slice(2)]));";
let root: string;

// Four processes that compile TypeScript: slow on a machine with other work.
vi.setConfig({ testTimeout: 60_000 });

/** A clone with nothing in it but the launcher's first file, and commands that print what reaches them. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-bootstrap-"));
  for (const dir of ["local", "bench", "patches", "node_modules", "node_modules/mended"]) mkdirSync(join(root, dir));
  cpSync("local/bootstrap.mjs", join(root, "local/bootstrap.mjs"));
  for (const name of ["tsx", "patch-package"])
    symlinkSync(resolve("node_modules", name), join(root, "node_modules", name));
  for (const file of ["package-lock.json", "node_modules/.package-lock.json"]) {
    writeFileSync(join(root, file), '{"packages":{}}');
  }
  for (const file of ["bench/probe.ts", "local/test.ts", "local/verify.ts"]) writeFileSync(join(root, file), PROBE);
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  writeFileSync(join(root, ".env"), "PORT=4000\n");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(variables: Record<string, string | null>, ...words: string[]): unknown {
  const env = childEnvironment({ PORT: null, ...variables });
  const output = execFileSync(process.execPath, [join(root, "local/bootstrap.mjs"), ...words], {
    env,
    encoding: "utf8",
  });
  return JSON.parse(output);
}

test("a command reads .env, what is set already wins, and a second -- is dropped", () => {
  expect(run({}, "bench:probe", "file", "--", "--json")).toEqual(["4000", ["file", "--json"]]);
  expect(run({ PORT: "4001" }, "bench:probe")).toEqual(["4001", []]);
});

test("the checks read no .env", () => {
  expect([run({}, "test"), run({}, "verify")]).toEqual([
    [null, []],
    [null, []],
  ]);
});

test("a patch that came after the packages is laid on before the command runs", () => {
  run({}, "bench:probe");
  const file = join(root, "node_modules/mended/index.js");
  writeFileSync(file, "wrong\n");
  writeFileSync(join(root, "node_modules/mended/package.json"), '{"name":"mended","version":"1.0.0"}');
  const path = "node_modules/mended/index.js";
  const lines = [
    `diff --git a/${path} b/${path}`,
    `--- a/${path}`,
    `+++ b/${path}`,
    "@@ -1 +1 @@",
    "-wrong",
    "+right",
    "",
  ];
  writeFileSync(join(root, "patches/mended+1.0.0.patch"), lines.join("\n"));
  expect(run({}, "bench:probe")).toEqual(["4000", []]);
  expect(readFileSync(file, "utf8")).toBe("right\n");
  expect(run({}, "bench:probe")).toEqual(["4000", []]);
});

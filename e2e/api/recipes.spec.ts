import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { childEnvironment } from "@/lib/env";
import { test } from "../stack";

const run = promisify(execFile);
const RECIPES: [string, string[]][] = [
  ["bash", ["examples/recipes/score.sh", "examples/profiles/cto.json"]],
  [process.execPath, ["--import", "tsx", "examples/recipes/score.ts"]],
  // Where there is no Python there is nobody who would run it.
  ...(spawnSync("python3", ["--version"]).status === 0
    ? [["python3", ["examples/recipes/score.py"]] satisfies [string, string[]]]
    : []),
];

for (const [program, args] of RECIPES) {
  test(`the recipe ${args.join(" ").replace("--import tsx ", "")} scores a profile and prints its result`, async ({
    stack,
  }) => {
    const env = childEnvironment({ URL: stack.url, KEY: stack.apiKey });
    const { stdout } = await run(program, args, { env });
    expect(stdout).toMatch(/\d/);
    const wrong = await run(program, args, { env: { ...env, KEY: "assay_wrong" } }).catch((error: unknown) => error);
    expect(JSON.stringify(wrong)).toContain("UNAUTHENTICATED");
  });
}

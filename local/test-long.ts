import { everyVariable, runTool } from "./run-tool";

/**
 * The tests that take too long for each day: 180 kills, at most an hour. What they came to is written under
 * docs/benchmarks. E2E_KILLS, E2E_KILL_MINUTES and E2E_SEED ask for another run.
 */
const { NODE_ENV: _, ...defaults } = everyVariable("");
const args = ["test", "e2e/durability/kills.spec.ts", "--project=durability", "--reporter=list"];
const done = await runTool("@playwright/test/cli.js", args, { ...defaults, E2E_LONG: "1" });
process.exitCode = done ? 0 : 1;

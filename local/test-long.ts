import { everyVariable, runTool } from "./run-tool";

/**
 * The tests that take too long for each day. 5,000 requests that were made up from the API's document (E2E_FUZZ_REQUESTS,
 * E2E_FUZZ_SEED), then 180 kills, at most an hour (E2E_KILLS, E2E_KILL_MINUTES, E2E_SEED); what the kills came to is
 * written under docs/benchmarks.
 */
const { NODE_ENV: _, ...defaults } = everyVariable("");
const playwright = (project: string, tests: string, variables: Record<string, string>) =>
  runTool("@playwright/test/cli.js", ["test", tests, `--project=${project}`, "--reporter=list"], {
    ...defaults,
    ...variables,
  });
const answered = await playwright("api", "e2e/api/fuzz", { E2E_LONG_FUZZ: "1" });
const kept = await playwright("durability", "e2e/durability/kills.spec.ts", { E2E_LONG: "1" });
process.exitCode = answered && kept ? 0 : 1;

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser";
import { checkDebianPostgres } from "./debian-postgres";
import { freePort } from "./ports";
import { everyVariable, runTool, withReport } from "./run-tool";
import { say } from "./say";
import { addUp, lastLine, single, type Tally, tallyPlaywright, tallyVitest } from "./tally";
import { checkRules } from "./verify/check-rules";

export interface Check {
  name: string;
  run(): Promise<Tally>;
}

const vitest = (project: string) => () =>
  withReport(
    (file) =>
      runTool("vitest/vitest.mjs", [
        "run",
        "--project",
        project,
        "--reporter=default",
        "--silent=passed-only",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ]),
    tallyVitest,
  );

async function types(): Promise<Tally> {
  const routes = await runTool("next/dist/bin/next", ["typegen"]);
  return single(routes && (await runTool("typescript/bin/tsc", ["--noEmit", "-p", "."])));
}

async function playwright(): Promise<Tally> {
  // Empty, not absent: the stacks that the tests start would take what is absent from .env.
  const { NODE_ENV: _, ...defaults } = everyVariable("");
  const variables = { ...defaults, E2E_BROWSER: await ensureBrowser(), E2E_PORT: String(await freePort()) };
  const dataDir = mkdtempSync(join(tmpdir(), "assay-e2e-"));
  const work = (file: string) =>
    runTool("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
      ...variables,
      E2E_DATA_DIR: dataDir,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    });
  try {
    return await withReport(work, tallyPlaywright);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Seconds, and no database. */
export const quickChecks: Check[] = [
  { name: "lint", run: async () => single(await runTool("@biomejs/biome/bin/biome", ["check", "."])) },
  { name: "rules", run: async () => checkRules() },
  { name: "types", run: types },
  { name: "dead-code", run: async () => single(await runTool("knip/bin/knip.js", ["--no-progress"])) },
  { name: "unit", run: vitest("unit") },
];

export const allChecks: Check[] = [
  ...quickChecks,
  { name: "integration", run: vitest("integration") },
  { name: "e2e", run: playwright },
  { name: "debian-postgres", run: checkDebianPostgres },
];

async function runCheck({ name, run }: Check): Promise<Tally> {
  say(`\n== ${name}`);
  const started = performance.now();
  const tally = await run().catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    return single(false);
  });
  say(`== ${name}: ${lastLine(tally)} (${((performance.now() - started) / 1_000).toFixed(1)} s)`);
  return tally;
}

/**
 * Runs the checks one after the other (those of `names`, all when it is empty), prints what each counted and, as the
 * last line, the sum. Answers whether nothing failed; an unknown name is an error that lists the known ones.
 */
export async function runChecks(checks: Check[], names: string[]): Promise<boolean> {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    throw new Error(`There is no check "${unknown[0]}". There are ${checks.map(({ name }) => name).join(", ")}.`);
  }
  const chosen = checks.filter(({ name }) => names.length === 0 || names.includes(name));
  const tallies: { name: string; tally: Tally }[] = [];
  for (const check of chosen) tallies.push({ name: check.name, tally: await runCheck(check) });
  say("");
  for (const { name, tally } of tallies.filter(({ tally }) => tally.failed > 0)) {
    say([`Failed: ${name} (${tally.failed})`, ...(tally.failures ?? [])].join("\n  "));
  }
  const total = addUp(tallies.map(({ tally }) => tally));
  say(lastLine(total));
  return total.failed === 0;
}

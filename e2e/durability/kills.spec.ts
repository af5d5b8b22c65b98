import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { killReport } from "./kills/kill-report";
import { runKills } from "./kills/run-kills";
import { scoringWork } from "./kills/scoring-work";
import { NO_LIMITS, SHORT_TIMES } from "./kills/short-times";
import { cleanUp, type Home, launchReady, newHome } from "./launch";

const Settings = z.object({
  kills: z.object({ seed: z.string(), kills: z.int(), minutes: z.number(), report: z.string().nullable() }),
});

let home: Home;

test.beforeEach(async () => {
  home = await newHome();
});

test.afterEach(() => cleanUp(home));

test("kill -9 of app, engine and Postgres in begin, call and finish: every job ends, once, and its ledger is whole", async ({
  browserName: _,
}, { config }) => {
  const { report, ...plan } = Settings.parse(config.metadata).kills;
  test.setTimeout((plan.minutes + 10) * 60_000);
  process.stdout.write(`kills: ${plan.kills}, seed: ${plan.seed} (E2E_SEED repeats it)\n`);
  const { stack, output } = await launchReady(home, { ...SHORT_TIMES, ...NO_LIMITS });
  const work = await scoringWork(home, stack);
  try {
    const run = await runKills(home, work, plan);
    process.stdout.write(`${JSON.stringify(run.outcomes)}\n`);
    if (report !== null) {
      mkdirSync(dirname(report), { recursive: true });
      writeFileSync(report, killReport(run, new Date()));
    }
    expect(run.violations).toEqual([]);
    expect(output()).toContain("it starts again in 1 s");
  } finally {
    await work.close();
  }
});

import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { type App, askApi } from "@/cli/api";
import { withApp } from "@/cli/find-app";
import type { ScoreAccepted, ScoringJobResource } from "@/lib/api/contracts/scoring";
import { throwAwayTable } from "./insert-floor";
import { printReport, quantile } from "./report";

/**
 * From the POST to `completed`, as a caller sees it, beside the floor of the same run: an empty route of the same
 * process plus one INSERT into the same PostgreSQL. The sandbox model answers without a delay of its own.
 */
const WARM_UP = 15;
const ROUNDS = 100;
const POLL_MS = 15;

interface Round {
  total: number;
  beyondModel: number;
}

async function scoreOnce(app: App, profileId: string): Promise<Round> {
  const started = performance.now();
  const request = { role: "CTO", reuse: false };
  const { job_id } = await askApi<ScoreAccepted>(app, `/api/v1/profiles/${profileId}/score`, request);
  for (;;) {
    const job = await askApi<ScoringJobResource>(app, `/api/v1/scoring-jobs/${job_id}`);
    if (job.status === "completed") {
      const total = performance.now() - started;
      const model = job.calls.reduce((sum, call) => sum + (call.latency_ms ?? 0), 0);
      return { total, beyondModel: total - model };
    }
    if (job.status === "failed" || job.status === "cancelled") throw new Error(`The job ended as ${job.status}.`);
    await sleep(POLL_MS);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function measure(app: App) {
  const profile = JSON.parse(readFileSync("examples/profiles/cto.json", "utf8")) as object;
  const { id } = await askApi<{ id: string }>(app, "/api/v1/profiles", profile);
  const table = await throwAwayTable();
  const rounds: Round[] = [];
  const floor: number[] = [];
  try {
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const empty = await timed(async () => (await fetch(new URL("/api/health", app.url))).arrayBuffer());
      const insert = await timed(table.insert);
      const score = await scoreOnce(app, id);
      if (round < WARM_UP) continue;
      rounds.push(score);
      floor.push(empty + insert);
    }
  } finally {
    await table.drop();
  }
  return { rounds, floor };
}

function report({ rounds, floor }: Awaited<ReturnType<typeof measure>>): void {
  const total = rounds.map((round) => round.total);
  const beyond = rounds.map((round) => round.beyondModel);
  const row = (what: string, values: number[]) => ({ what, p50: quantile(values, 0.5), p95: quantile(values, 0.95) });
  const rows = [
    row("POST → completed", total),
    row("beyond the model's own time", beyond),
    row("floor: empty route + one INSERT", floor),
  ];
  const p50 = quantile(beyond, 0.5);
  printReport({
    bench: "score-latency",
    machine: `${cpus().length} cores, Node ${process.version}`,
    title: `${ROUNDS} scores one after another, milliseconds`,
    columns: ["what", "p50", "p95"],
    rows,
    goals: [
      { name: "p50 beyond the model's own time", value: p50, unit: "ms", goal: "< 150", pass: p50 < 150 },
      {
        name: "p50 as a multiple of the floor",
        value: quantile(total, 0.5) / quantile(floor, 0.5),
        unit: "×",
        goal: "shown",
        pass: true,
      },
    ],
  });
}

await withApp({ say: (sentence) => process.stderr.write(`${sentence}\n`) }, async (app) => report(await measure(app)));
process.exit();

import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import autocannon from "autocannon";
import { askApi } from "@/cli/api";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import type { ScoreAccepted } from "@/lib/api/contracts/scoring";
import { type BenchApp, startBenchApp } from "./api/bench-app";
import { timeBatch } from "./api/time-batch";
import { printReport, quantile } from "./report";

/**
 * Requests a second of the API's busiest routes, beside floor routes of the same process: ten connections, each pair of
 * runs one after the other, several times; the ratio is the median of the pairs'.
 */
const CONNECTIONS = 10;
const SECONDS = 4;
const PAIRS = 5;

interface Shot {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** What a good answer has. */
  status: number;
}

interface Pair {
  name: string;
  goal: number;
  shot: Shot;
  floor: Shot;
  floorName: string;
}

async function fire({ url, key }: BenchApp, shot: Shot) {
  const { path, method = "GET", headers = {}, body, status } = shot;
  const json: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const result = await autocannon({
    url: url + path,
    method,
    headers: { "x-api-key": key, ...json, ...headers },
    ...(body !== undefined && { body }),
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  const answers = Object.entries(result.statusCodeStats ?? {});
  const wrong = answers.filter(([code]) => Number(code) !== status);
  if (wrong.length > 0 || result.errors > 0) {
    throw new Error(`${method} ${path} was to answer ${status}: ${JSON.stringify(answers)}, ${result.errors} errors`);
  }
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

async function compare(app: BenchApp, { shot, floor }: Pair) {
  await fire(app, floor);
  await fire(app, shot);
  const pairs = [];
  for (let at = 0; at < PAIRS; at += 1) pairs.push({ floor: await fire(app, floor), shot: await fire(app, shot) });
  const median = (values: number[]) => quantile(values, 0.5);
  return {
    ratio: median(pairs.map((one) => one.shot.rate / one.floor.rate)),
    rate: median(pairs.map((one) => one.shot.rate)),
    floorRate: median(pairs.map((one) => one.floor.rate)),
    p50: median(pairs.map((one) => one.shot.p50)),
    p99: median(pairs.map((one) => one.shot.p99)),
  };
}

async function pairsFor(app: BenchApp): Promise<Pair[]> {
  const document = JSON.parse(readFileSync("examples/profiles/cto.json", "utf8")) as object;
  const { id } = await askApi<ProfileResource>({ url: app.url, key: app.key }, "/api/v1/profiles", document);
  const scorePath = `/api/v1/profiles/${id}/score`;
  const question = { role: "CTO", reuse: false };
  const { job_id } = await askApi<ScoreAccepted>({ url: app.url, key: app.key }, scorePath, question);
  const jobPath = `/api/v1/scoring-jobs/${job_id}`;
  const seen = await fetch(app.url + jobPath, { headers: { "x-api-key": app.key } });
  const read = { path: jobPath, status: 200 };
  const body = JSON.stringify(question);
  return [
    {
      name: "status read",
      goal: 0.8,
      shot: read,
      floor: { path: `/api/bench/select/${job_id}`, status: 200 },
      floorName: "route + one indexed SELECT",
    },
    {
      name: "status read, 304",
      goal: 0.9,
      shot: { ...read, headers: { "if-none-match": seen.headers.get("etag") ?? "" }, status: 304 },
      floor: read,
      floorName: "status read",
    },
    {
      name: "score POST",
      goal: 0.3,
      shot: { path: scorePath, method: "POST", body, status: 202 },
      floor: { path: `/api/bench/insert/${id}`, method: "POST", body, status: 202 },
      floorName: "route + one INSERT",
    },
  ];
}

const app = await startBenchApp();
try {
  const rows = [];
  const goals = [];
  for (const pair of await pairsFor(app)) {
    const { ratio, rate, floorRate, p50, p99 } = await compare(app, pair);
    rows.push({
      route: pair.name,
      "requests/s": rate,
      floor: pair.floorName,
      "floor/s": floorRate,
      ratio: ratio.toFixed(2),
      "p50 ms": p50,
      "p99 ms": p99,
    });
    goals.push({
      name: pair.name,
      value: ratio,
      unit: "of its floor",
      goal: `≥ ${pair.goal}`,
      pass: ratio >= pair.goal,
    });
  }
  const batch = await timeBatch(app);
  goals.push({
    name: "1,000 profiles accepted as a batch, slowest",
    value: batch,
    unit: "ms",
    goal: "≤ 2000 ms",
    pass: batch <= 2_000,
  });
  printReport({
    bench: "api",
    machine: `${cpus().length} cores, Node ${process.version}`,
    title: `autocannon, ${CONNECTIONS} connections, ${PAIRS} pairs of ${SECONDS} s each; medians.`,
    columns: ["route", "requests/s", "floor", "floor/s", "ratio", "p50 ms", "p99 ms"],
    rows,
    goals,
  });
} finally {
  await app.stop();
}

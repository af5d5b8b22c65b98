import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment } from "@/lib/env";
import { freePort } from "./ports";
import { until } from "./reach";
import { everyVariable } from "./run-tool";

const PROFILE = "examples/profiles/cto.json";
const MINUTE = 60_000;

type Call = (path: string, body?: string) => Promise<Record<string, unknown>>;

/**
 * From nothing to a score on a database of one's own, by the commands that a person types: an administrator, a key, a
 * start, a profile and its score, which another start still has. Says the score; throws with what was printed where a
 * step fails.
 */
export async function walkMainPath(databaseUrl: string, dataDir: string): Promise<string> {
  const port = String(await freePort());
  const given = { DATABASE_URL: databaseUrl, ASSAY_DATA_DIR: dataDir, PORT: port, HOST: "127.0.0.1" };
  const environment = childEnvironment({ ...everyVariable(""), ...given });
  const run = (...words: string[]) =>
    execFileSync(process.execPath, ["local/bootstrap.mjs", ...words], { env: environment, encoding: "utf8" });
  run("admin", "create", "admin@example.org");
  const key = /assay_\w+/.exec(run("key", "create"))?.[0] ?? "";
  const call = callerOf(`http://127.0.0.1:${port}`, key);
  const job = await whileStarted(environment, dataDir, () => score(call));
  const kept = await whileStarted(environment, dataDir, () => call(`/api/v1/scoring-jobs/${job.job_id}`));
  if (JSON.stringify(kept) !== JSON.stringify(job)) {
    throw new Error(`A restart changed the job: ${JSON.stringify({ job, kept })}`);
  }
  return scoreOf(job);
}

/** Starts everything as `npm start` does, and stops it afterwards. */
async function whileStarted<T>(env: NodeJS.ProcessEnv, dataDir: string, work: () => Promise<T>): Promise<T> {
  const ready = join(dataDir, "demo.json");
  rmSync(ready, { force: true });
  const app = spawn(process.execPath, ["local/bootstrap.mjs", "start"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [app.stdout, app.stderr]) stream.on("data", (part) => (printed += part));
  const ended = new Promise((resolve) => app.once("exit", resolve));
  const isReady = async () => {
    if (app.exitCode !== null) throw new Error(`The app didn't start:\n${printed}`);
    return existsSync(ready);
  };
  try {
    await until(isReady, 4 * MINUTE, () => `The app isn't ready:\n${printed}`);
    return await work();
  } finally {
    app.kill("SIGTERM");
    await ended;
  }
}

function callerOf(address: string, key: string): Call {
  return async (path, body) => {
    const headers = { "x-api-key": key, "content-type": "application/json" };
    const answer = await fetch(address + path, { headers, ...(body !== undefined && { method: "POST", body }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
}

/** Stores the example profile, has it scored, and gives the completed job. */
async function score(call: Call): Promise<Record<string, unknown>> {
  const { id } = await call("/api/v1/profiles", readFileSync(PROFILE, "utf8"));
  const { job_id } = await call(`/api/v1/profiles/${id}/score`, JSON.stringify({ role: "CTO" }));
  let job: Record<string, unknown> = {};
  const isSettled = async () => {
    job = await call(`/api/v1/scoring-jobs/${job_id}`);
    return job.status !== "pending" && job.status !== "processing";
  };
  await until(isSettled, 2 * MINUTE, () => `The job doesn't settle: ${JSON.stringify(job)}`);
  if (job.status !== "completed") throw new Error(`No score came out: ${JSON.stringify(job)}`);
  return job;
}

function scoreOf(job: Record<string, unknown>): string {
  const { result } = job as { result?: { parsed_score?: { overall?: { score: number; max: number } | null } } };
  const overall = result?.parsed_score?.overall;
  if (!overall) throw new Error(`The score has no number: ${JSON.stringify(job)}`);
  return `${overall.score} of ${overall.max}`;
}

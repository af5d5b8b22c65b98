import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { childEnvironment } from "@/lib/env";
import { startChild } from "@/local/child";
import { freePort } from "@/local/ports";
import { ensureDatabase } from "@/local/postgres";
import { everyVariable } from "@/local/run-tool";
import { startThrowAwayPostgres } from "@/local/testing/throw-away-postgres";

export interface BenchApp {
  url: string;
  /** Of the demo workspace; it may do everything. */
  key: string;
  /** The demo user. */
  email: string;
  password: string;
  stop(): Promise<void>;
}

const NEXT = join("node_modules", "next", "dist", "bin", "next");
const secret = () => randomBytes(32).toString("hex");

/**
 * `next start` on a fresh PostgreSQL, with the floor's routes beside the API's, no limits, and an engine that takes events
 * and runs nothing: what is measured is the API alone.
 */
export async function startBenchApp(): Promise<BenchApp> {
  const { cluster, stop: stopPostgres } = await startThrowAwayPostgres();
  const dataDir = mkdtempSync(join(tmpdir(), "assay-bench-"));
  const engine = await startSilentEngine();
  const databaseUrl = cluster.url("assay");
  const key = `assay_${randomBytes(24).toString("hex")}`;
  const [email, password] = ["demo@assay.local", secret()];
  const demo = { ASSAY_DEMO_API_KEY: key, ASSAY_DEMO_EMAIL: email, ASSAY_DEMO_PASSWORD: password };
  const variables = { ...environment(databaseUrl, engine.port, dataDir), ...demo };
  await ensureDatabase(cluster, "assay");
  const run = (args: string[]) =>
    execFileSync(process.execPath, args, { env: childEnvironment(variables), stdio: "inherit" });
  run(["--import", "tsx", "db/migrate.ts"]);
  run(["--import", "tsx", "cli/seed.ts"]);
  await makeFloorTable(databaseUrl);
  keepingTsconfig(() => run([NEXT, "build"]));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const app = startChild({
    name: "app",
    label: "The app",
    command: process.execPath,
    args: [NEXT, "start", "-H", "127.0.0.1", "-p", `${port}`],
    env: childEnvironment({ ...variables, NEXTAUTH_URL: url, PORT: `${port}` }),
    port,
    stopSignal: "SIGTERM",
    graceMs: 1_200,
    logFile: join(dataDir, "app.log"),
  });
  const stop = async () => {
    await app.stop();
    await engine.stop();
    await stopPostgres();
    rmSync(dataDir, { recursive: true, force: true });
  };
  await untilUp(url);
  return { url, key, email, password, stop };
}

function environment(databaseUrl: string, enginePort: number, dataDir: string): Record<string, string | null> {
  return {
    ...everyVariable(null),
    ASSAY_BENCH: "1",
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ASSAY_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: secret(),
    INNGEST_DEV: "0",
    INNGEST_EVENT_KEY: secret(),
    INNGEST_SIGNING_KEY: secret(),
    INNGEST_BASE_URL: `http://127.0.0.1:${enginePort}`,
    OPENAI_BASE_URL: `http://127.0.0.1:${enginePort}/v1`,
    OPENAI_API_KEY: "sandbox",
    ASSAY_SANDBOX: "1",
    ASSAY_DEFAULT_MODEL: "sandbox-honest",
    LIMIT_PROFILE_JOBS_PER_HOUR: "0",
    LIMIT_PROFILE_ACTIVE_JOBS: "0",
    LIMIT_KEY_SCORES_PER_HOUR: "0",
    LIMIT_KEY_READS_PER_HOUR: "0",
    LIMIT_KEY_BATCH_PROFILES_PER_HOUR: "0",
  };
}

/** Takes every event and begins nothing. */
async function startSilentEngine(): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      response.writeHead(200, { "content-type": "application/json" }).end('{"ids":["1"],"status":200}');
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, stop };
}

/** A build into another folder writes that folder into tsconfig.json. */
function keepingTsconfig(build: () => void): void {
  const text = readFileSync("tsconfig.json", "utf8");
  try {
    build();
  } finally {
    writeFileSync("tsconfig.json", text);
  }
}

async function makeFloorTable(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await sql`create table bench_floor (id uuid primary key, body text not null, at timestamptz not null default now())`;
  await sql.end();
}

async function untilUp(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const status = await fetch(`${url}/api/health`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The app did not come up.");
}

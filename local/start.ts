import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Env, env } from "@/lib/env";
import { announce } from "./announce";
import { buildWhenChanged } from "./build";
import type { ChildSpec } from "./child";
import { faultOfDatabase } from "./database-fault";
import { prepareWhenChanged } from "./database-stamp";
import { contradictions, realParts, warnings } from "./parts";
import { freePort, isPortFree, nextFreePort } from "./ports";
import { ensureDatabase, prepareCluster, waitForPostgres } from "./postgres";
import { ask, isListening, until } from "./reach";
import { AlreadyRunning, claimRunFile, type RunFile } from "./run-file";
import { say, step } from "./say";
import { loadSecrets, makeDataDirectory, writePrivate } from "./secrets";
import { app, build, DEMO_EMAIL, localAddress, localEngine, migrate, type Stack, sandboxModel, seed } from "./stack";
import { Supervisor } from "./supervisor";

const DEFAULT_PORT = 3000;
const DATABASE = "assay";

async function choosePort(env: Env): Promise<number> {
  if (env.PORT === undefined) return nextFreePort(DEFAULT_PORT, env.HOST);
  if (await isPortFree(env.PORT, env.HOST)) return env.PORT;
  throw new Error(`PORT ${env.PORT} is taken on ${env.HOST}. Stop what listens there, or set another PORT.`);
}

async function startDatabase(supervisor: Supervisor, dataDir: string, password: string): Promise<string> {
  const cluster = await prepareCluster({ dir: join(dataDir, "postgres"), password });
  await supervisor.start(
    {
      name: "postgres",
      label: "The embedded Postgres",
      command: cluster.command,
      args: cluster.args,
      user: cluster.user,
      port: cluster.port,
      stopSignal: "SIGINT",
      graceMs: 2_000,
      logFile: join(dataDir, "logs", "postgres.log"),
    },
    (alive) => waitForPostgres(cluster, alive),
  );
  await ensureDatabase(cluster, DATABASE);
  return cluster.url(DATABASE);
}

/** Migrations on any database; the demo workspace in the embedded one alone, and there only when something changed. */
async function prepareDatabase(supervisor: Supervisor, stack: Stack): Promise<void> {
  const applyMigrations = () => step("Applying migrations", () => supervisor.run(migrate(stack)));
  if (stack.env.DATABASE_URL !== undefined) return applyMigrations();
  await prepareWhenChanged(stack.root, stack.databaseUrl, async () => {
    await applyMigrations();
    await step("Filling the demo workspace", () => supervisor.run(seed(stack)));
  });
}

async function startStandIn(supervisor: Supervisor, part: ChildSpec): Promise<void> {
  const port = part.port ?? 0;
  const listening = () =>
    until(
      () => isListening(port),
      30_000,
      () => `${part.label} doesn't listen after 30 s.`,
    );
  await step(`Starting: ${part.label}`, () => supervisor.start(part, listening));
}

/** The sandbox model and the local engine, where no real one takes their place. */
async function startStandIns(supervisor: Supervisor, stack: Stack): Promise<void> {
  const { sandboxPort, enginePort } = stack;
  const parts = [
    sandboxPort !== null && sandboxModel(stack, sandboxPort),
    enginePort !== null && localEngine(stack, enginePort),
  ];
  await Promise.all(parts.filter((part) => part !== false).map((part) => startStandIn(supervisor, part)));
}

async function startApp(supervisor: Supervisor, stack: Stack): Promise<void> {
  const address = `${localAddress(stack)}/api/ready`;
  let last = "nobody listens";
  const isReady = async () => {
    const { status, body } = await ask(address);
    if (status > 0) last = `${status} ${body.slice(0, 400)}`;
    return status === 200;
  };
  const ready = () => until(isReady, 120_000, () => `The app doesn't become ready: ${address} says ${last}.`);
  await step("Starting the app", () => supervisor.start(app(stack), ready));
}

async function bringUp(supervisor: Supervisor, mode: "start" | "dev", port: number): Promise<Stack> {
  const root = process.cwd();
  const dataDir = resolve(env().ASSAY_DATA_DIR);
  const real = realParts(env());
  const secrets = loadSecrets(dataDir);
  const databaseUrl =
    env().DATABASE_URL ??
    (await step("Starting the embedded Postgres", () => startDatabase(supervisor, dataDir, secrets.postgres_password)));
  const stack: Stack = {
    ...{ root, dataDir, env: env(), secrets, mode, port, databaseUrl },
    enginePort: real.engine ? null : await freePort(),
    sandboxPort: real.provider ? null : await freePort(),
  };
  const built = mode === "start" ? buildWhenChanged(root, () => supervisor.run(build(stack))) : Promise.resolve();
  const needed = Promise.all([built, prepareDatabase(supervisor, stack)]);
  await Promise.all([startStandIns(supervisor, stack), needed.then(() => startApp(supervisor, stack))]);
  return stack;
}

function writeDemoFile(file: string, stack: Stack): void {
  const { secrets } = stack;
  const demo = { email: DEMO_EMAIL, password: secrets.demo_password, api_key: secrets.demo_api_key };
  const hasDemo = stack.env.DATABASE_URL === undefined;
  writePrivate(file, {
    url: localAddress(stack),
    ...(hasDemo ? demo : { email: null, password: null, api_key: null }),
  });
}

/** Resolves when somebody asks us to end. */
function stopSignal(): Promise<void> {
  return new Promise((resolveStop) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => resolveStop());
  });
}

async function supervise(mode: "start" | "dev"): Promise<void> {
  const faults = contradictions(env(), mode);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const fault = env().DATABASE_URL === undefined ? null : await faultOfDatabase(env().DATABASE_URL ?? "");
  if (fault !== null) throw new Error(fault);
  const dataDir = resolve(env().ASSAY_DATA_DIR);
  makeDataDirectory(dataDir);
  mkdirSync(join(dataDir, "logs"), { recursive: true, mode: 0o700 });
  const asked = stopSignal();
  const runFile: RunFile = await claimRunFile(dataDir, env().PORT ?? DEFAULT_PORT, (name) =>
    say(`  A former start left ${name} behind; stopping it.`),
  );
  const demoFile = join(dataDir, "demo.json");
  rmSync(demoFile, { force: true });
  const supervisor = new Supervisor(runFile);
  try {
    const port = await choosePort(env());
    runFile.setPort(port);
    for (const line of warnings(env(), realParts(env()))) say(line);
    const stack = await Promise.race([bringUp(supervisor, mode, port), asked.then(() => null)]);
    if (stack) {
      writeDemoFile(demoFile, stack);
      await announce(stack);
      await asked;
    }
    say("Stopping …");
  } finally {
    rmSync(demoFile, { force: true });
    await supervisor.stop();
    runFile.delete();
  }
  say("Stopped.");
}

try {
  await supervise(process.argv[2] === "dev" ? "dev" : "start");
  process.exit(0);
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(error instanceof AlreadyRunning ? 3 : 1);
}

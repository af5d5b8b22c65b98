import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { env } from "@/lib/env";
import type { App } from "./api";
import { CommandFailure } from "./run-command";

const DemoFile = z.object({ url: z.url(), api_key: z.string().nullable() });

interface Options {
  url?: string | undefined;
  key?: string | undefined;
  /** Told what takes long. */
  say(sentence: string): void;
}

/** Runs `work` with an app: the named one, the one that runs on this folder, or one that is started and stopped for it. */
export async function withApp(options: Options, work: (app: App) => Promise<void>): Promise<void> {
  const { url, key } = options;
  if (url) return work({ url, key: key ?? missingKey() });
  const running = await findRunning(key);
  if (running) return work(running);
  options.say("No app runs on this folder: starting one for this command …");
  const child = spawn(process.execPath, ["local/bootstrap.mjs", "start"], { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  child.stdout.on("data", (chunk) => {
    told = (told + chunk).slice(-4_000);
  });
  const stop = () => child.kill("SIGINT");
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await work(await waitForApp(child, key, () => told));
  } finally {
    if (isUp(child)) {
      options.say("Stopping it again …");
      await end(child);
    }
  }
}

/** The launcher's exit code where another start holds the folder. */
const ALREADY_RUNS = 3;
const OTHER_START_MS = 300_000;

/** Waits for our start, or for somebody else's that was first and is still coming up. */
async function waitForApp(child: ChildProcess, key: string | undefined, told: () => string): Promise<App> {
  const patience = Date.now() + OTHER_START_MS;
  while (isUp(child) || (child.exitCode === ALREADY_RUNS && Date.now() < patience)) {
    const app = await findRunning(key);
    if (app) return app;
    await sleep(200);
  }
  throw new CommandFailure(`The app did not start.\n${told()}`);
}

const isUp = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGINT");
  await exited;
}

/** The app whose `demo.json` lies in the data directory, when it answers. */
async function findRunning(key: string | undefined): Promise<App | null> {
  const file = join(env().ASSAY_DATA_DIR, "demo.json");
  if (!existsSync(file)) return null;
  const demo = DemoFile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!demo.success) return null;
  try {
    const health = await fetch(new URL("/api/health", demo.data.url));
    if (!health.ok) return null;
  } catch {
    return null;
  }
  return { url: demo.data.url, key: key ?? demo.data.api_key ?? missingKey() };
}

function missingKey(): never {
  throw new CommandFailure("An API key is needed: --key, or ASSAY_API_KEY. `npm run key -- create` makes one.");
}

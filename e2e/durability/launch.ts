import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnvironment } from "@/lib/env";
import { freePort } from "@/local/ports";
import { signal, startTimeOf, waitUntilGone } from "@/local/process-table";
import { readStack, type Stack } from "../stack";

interface Running {
  name: string;
  pid: number;
  port: number | null;
  started: string;
}

/** A data directory and port of its own, on which `npm start` runs as real processes. */
export interface Home {
  dataDir: string;
  port: number;
}

export async function newHome(): Promise<Home> {
  return { dataDir: mkdtempSync(join(tmpdir(), "assay-durability-")), port: await freePort() };
}

export interface Launch {
  process: ChildProcess;
  /** Everything that it printed so far. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Starts the stack as `npm start` does; `variables` are laid over the environment. */
export function launch({ dataDir, port }: Home, variables: Record<string, string> = {}): Launch {
  const child = spawn(process.execPath, ["local/bootstrap.mjs", "start"], {
    env: childEnvironment({ ...variables, ASSAY_DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1" }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part) => {
      output += part;
    });
  }
  const ended = new Promise<number | string>((resolve) =>
    child.once("exit", (code, name) => resolve(code ?? name ?? "unknown")),
  );
  return { process: child, output: () => output, ended };
}

/** Starts the stack and waits until it is ready. */
export async function launchReady(
  home: Home,
  variables: Record<string, string> = {},
): Promise<Launch & { stack: Stack }> {
  const started = launch(home, variables);
  const demoFile = join(home.dataDir, "demo.json");
  rmSync(demoFile, { force: true });
  while (!existsSync(demoFile)) {
    if (started.process.exitCode !== null) throw new Error(`It didn't start:\n${started.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { ...started, stack: readStack(home.dataDir) };
}

/** The supervisor and its children, as `run.json` names them. */
export function processesOf({ dataDir }: Home): Running[] {
  const run = JSON.parse(readFileSync(join(dataDir, "run.json"), "utf8"));
  return [run.supervisor, ...run.children];
}

export function processOf(home: Home, name: string): Running {
  const found = processesOf(home).find((running) => running.name === name);
  if (!found) throw new Error(`run.json names no ${name}`);
  return found;
}

export const isRunning = ({ pid, started }: Running): boolean => startTimeOf(pid) === started;

/** Ends whatever a test left running, and deletes its files. */
export async function cleanUp(home: Home): Promise<void> {
  const left = existsSync(join(home.dataDir, "run.json")) ? processesOf(home).filter(isRunning) : [];
  for (const { name, pid, started } of left) {
    signal(pid, name === "supervisor" ? "SIGTERM" : "SIGINT");
    if (!(await waitUntilGone(pid, started, 6_000))) signal(pid, "SIGKILL");
  }
  rmSync(home.dataDir, { recursive: true, force: true });
}

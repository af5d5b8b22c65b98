import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import type { SystemUser } from "./postgres-user";
import { startTimeOf } from "./process-table";
import type { RunningProcess } from "./run-file";

export interface ChildSpec {
  /** Key in run.json and name of the log file. */
  name: string;
  /** What a person calls it, to start a sentence with. */
  label: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  user?: SystemUser | null;
  port: number | null;
  stopSignal: "SIGINT" | "SIGTERM";
  /** How long it may take to stop, in milliseconds; then it is killed. */
  graceMs: number;
  /** Where its output goes; null is our own terminal. */
  logFile: string | null;
}

export interface Child {
  readonly running: RunningProcess;
  isAlive(): boolean;
  /** Resolves when it ended, to its exit code or signal. */
  ended: Promise<string>;
  /** Ends it; resolves when it is gone. */
  stop(): Promise<void>;
}

const SETPRIV = ["/usr/bin/setpriv", "/bin/setpriv"].find((path) => existsSync(path));

/**
 * Starts a part. It leads a process group of its own, so that Ctrl-C reaches the supervisor alone and the order of
 * stopping holds; where `setpriv` exists, the system ends it when the supervisor dies.
 */
export function startChild(spec: ChildSpec): Child {
  const log = spec.logFile === null ? "inherit" : openLog(spec.logFile);
  const [command, args] = SETPRIV
    ? [SETPRIV, ["--pdeathsig", spec.stopSignal.slice(3), "--", spec.command, ...spec.args]]
    : [spec.command, spec.args];
  const child = spawn(command, args, {
    ...spec.user,
    ...(spec.user && { cwd: "/" }),
    env: spec.env,
    detached: true,
    stdio: ["ignore", log, log],
  });
  if (typeof log === "number") closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const pid = child.pid ?? 0;
  return {
    running: { name: spec.name, pid, port: spec.port, started: startTimeOf(pid) ?? "" },
    isAlive: () => child.exitCode === null && child.signalCode === null && pid > 0,
    ended,
    stop: () => stopChild(child, spec, ended),
  };
}

async function stopChild(child: ChildProcess, spec: ChildSpec, ended: Promise<string>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill(spec.stopSignal);
  const timer = setTimeout(() => child.kill(spec.name === "postgres" ? "SIGQUIT" : "SIGKILL"), spec.graceMs);
  await ended;
  clearTimeout(timer);
  if (spec.name !== "postgres" && child.pid) killGroup(child.pid);
}

/** Ends what a child started in its group and left behind (the development server has workers). */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function openLog(file: string): number {
  if (existsSync(file)) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}

/** The last lines that a part wrote, for an error message. */
export function tailOf(file: string | null, lines = 20): string {
  if (file === null || !existsSync(file)) return "";
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

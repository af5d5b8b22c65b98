import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PostgresCluster, prepareCluster, waitForPostgres } from "../postgres";

export interface ThrowAwayPostgres {
  cluster: PostgresCluster;
  /** Stops the server and deletes its files. */
  stop(): Promise<void>;
}

/** Starts a fresh Postgres under the system's temporary folder, without any safety against a crash. */
export async function startThrowAwayPostgres(): Promise<ThrowAwayPostgres> {
  const dir = mkdtempSync(join(tmpdir(), "assay-pg-"));
  const cluster = await prepareCluster({ dir, password: randomBytes(16).toString("hex"), throwAway: true });
  const logFile = join(dir, "log");
  const log = openSync(logFile, "w");
  const server = spawn(cluster.command, cluster.args, { ...cluster.user, cwd: "/", stdio: ["ignore", log, log] });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const killAtExit = () => server.kill("SIGQUIT");
  process.once("exit", killAtExit);
  const stop = async () => {
    process.removeListener("exit", killAtExit);
    if (server.exitCode === null) server.kill("SIGINT");
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await waitForPostgres(cluster, () => server.exitCode === null);
  } catch (cause) {
    const said = readFileSync(logFile, "utf8");
    await stop();
    throw new Error(`The tests' Postgres didn't start:\n${said}`, { cause });
  }
  return { cluster, stop };
}

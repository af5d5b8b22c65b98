import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { childEnvironment } from "@/lib/env";
import { freePort, isPortFree } from "./ports";
import { postgresBinaries } from "./postgres-binaries";
import { openParents, openTree, postgresUser, type SystemUser } from "./postgres-user";
import { commandOf, signal, startTimeOf, waitUntilGone } from "./process-table";

const LOGIN = "assay";

export interface ClusterOptions {
  /** Folder of the cluster; made when missing. Holds `data/`, `socket/` and `port`. */
  dir: string;
  /** Password of the login role `assay`; must be the one that the cluster was made with. */
  password: string;
  /** Gives up safety for speed: for a cluster that is deleted afterwards. */
  throwAway?: boolean;
}

export interface PostgresCluster {
  port: number;
  user: SystemUser | null;
  command: string;
  args: string[];
  /** Connection string of a database of this cluster. */
  url(database: string): string;
}

/** How to reach a database of a cluster that listens on `port`. */
export function connectionString(port: number, password: string, database: string): string {
  return `postgres://${LOGIN}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Makes the cluster when there is none yet and picks its port; starts nothing. A server left behind in it is stopped. */
export async function prepareCluster({ dir, password, throwAway = false }: ClusterOptions): Promise<PostgresCluster> {
  const home = resolve(dir);
  const data = join(home, "data");
  const native = postgresBinaries();
  const user = postgresUser(data);
  for (const path of [home, join(home, "socket")]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (user) chownSync(path, user.uid, user.gid);
  }
  if (user) {
    openParents(home);
    openParents(join(native, "bin"));
    openTree(native);
  }
  if (!existsSync(join(data, "PG_VERSION"))) await initialize({ native, home, data, password, user });
  await stopLeftover(data);
  const port = await keptPort(join(home, "port"));
  return {
    port,
    user,
    command: join(native, "bin", "postgres"),
    args: serverArguments({ data, socket: join(home, "socket"), port, throwAway }),
    url: (database) => connectionString(port, password, database),
  };
}

interface InitializeOptions {
  native: string;
  home: string;
  data: string;
  password: string;
  user: SystemUser | null;
}

async function initialize({ native, home, data, password, user }: InitializeOptions): Promise<void> {
  // Made beside and renamed, so that an initdb that was killed half-way never looks like a cluster.
  const unfinished = `${data}.unfinished`;
  const passwordFile = join(home, "password");
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    await run(join(native, "bin", "initdb"), user, [
      ...["--pgdata", unfinished, "--username", LOGIN, "--pwfile", passwordFile, "--auth", "scram-sha-256"],
      ...[
        "--encoding",
        "UTF8",
        "--locale-provider",
        "builtin",
        "--locale",
        "C.UTF-8",
        "--no-instructions",
        "--no-sync",
      ],
    ]);
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Runs a program to its end; a failure carries what it wrote. */
function run(command: string, user: SystemUser | null, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      ...user,
      cwd: "/",
      env: childEnvironment({ LC_ALL: "C" }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const killAtExit = () => child.kill("SIGKILL");
    process.once("exit", killAtExit);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += part));
    child.once("error", fail);
    child.once("close", (code) => {
      process.removeListener("exit", killAtExit);
      if (code === 0) done();
      else fail(new Error(`${command} ended with ${code}:\n${output}`));
    });
  });
}

interface ServerOptions {
  data: string;
  socket: string;
  port: number;
  throwAway: boolean;
}

function serverArguments({ data, socket, port, throwAway }: ServerOptions): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port,
    // A socket's path has at most 107 bytes on Linux (103 on macOS); TCP alone serves where it would be longer.
    unix_socket_directories: Buffer.byteLength(`${socket}/.s.PGSQL.65535.lock`) <= 100 ? socket : "",
    max_connections: throwAway ? 200 : 100,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(throwAway && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function keptPort(file: string): Promise<number> {
  const kept = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (kept > 0 && (await isPortFree(kept))) return kept;
  const port = await freePort();
  writeFileSync(file, String(port), { mode: 0o600 });
  return port;
}

/** Stops a server that still runs on this data, and removes a lock file whose pid now belongs to another program. */
async function stopLeftover(data: string): Promise<void> {
  const lock = join(data, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  const started = pid > 0 ? startTimeOf(pid) : null;
  if (started !== null && commandOf(pid).includes(data)) {
    signal(pid, "SIGINT");
    if (await waitUntilGone(pid, started, 10_000)) return;
    throw new Error(`Another Postgres (pid ${pid}) runs on ${data} and doesn't stop. End it, then start again.`);
  }
  rmSync(lock, { force: true });
}

/** SQLSTATE of "the database system is starting up". */
const CANNOT_CONNECT_NOW = "57P03";

/**
 * Waits until the server answers, at most 60 s. `alive` tells whether it still runs; an early end is an error, and so
 * is any answer but "not yet" (a wrong password, for one).
 */
export async function waitForPostgres(cluster: PostgresCluster, alive: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const sql = postgres(cluster.url("postgres"), { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      const passing = code === "ECONNREFUSED" || code === CANNOT_CONNECT_NOW || code === "CONNECTION_CLOSED";
      if (!passing) throw new Error(`The embedded Postgres refuses us (${code}).`, { cause: error });
      if (!alive()) throw new Error("The embedded Postgres ended while starting; its log says why.", { cause: error });
      if (Date.now() > end) throw new Error("The embedded Postgres didn't answer within 60 s.", { cause: error });
    } finally {
      await sql.end({ timeout: 1 });
    }
    await new Promise((next) => setTimeout(next, 30));
  }
}

/** Makes a database of that name unless it exists. */
export async function ensureDatabase(cluster: PostgresCluster, name: string): Promise<void> {
  const sql = postgres(cluster.url("postgres"), { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

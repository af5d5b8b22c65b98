import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { install, mayInstall } from "./apt";
import { walkMainPath } from "./main-path";
import { freePort } from "./ports";
import { openParents, postgresUser, type SystemUser } from "./postgres-user";
import { until } from "./reach";
import { say } from "./say";
import { single, skipped, type Tally } from "./tally";

const VERSIONS = "/usr/lib/postgresql";
const OLDEST = 15;

/** The programs of the oldest PostgreSQL of Debian's packages that Assay runs on, installed when missing; null: none. */
function debianPostgres(): string | null {
  const found = findPrograms();
  if (found || !mayInstall()) return found;
  say("Installing Debian's PostgreSQL for its check (apt-get; a minute, once) …");
  install("postgresql");
  return findPrograms();
}

function findPrograms(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const numbers = readdirSync(VERSIONS).map(Number);
  const fitting = numbers.filter((number) => number >= OLDEST).toSorted((a, b) => a - b);
  const places = fitting.map((number) => join(VERSIONS, String(number), "bin"));
  return places.find((place) => existsSync(join(place, "initdb"))) ?? null;
}

/**
 * Another server, which the person brings along: a throw-away cluster of Debian's PostgreSQL, a login that is no
 * superuser, and on it the whole main path by the commands of the README.
 */
export async function checkDebianPostgres(): Promise<Tally> {
  const programs = debianPostgres();
  if (!programs) return skipped("no PostgreSQL of Debian is installed, and only root on Debian may install it");
  const dir = mkdtempSync(join(tmpdir(), "assay-debian-"));
  const stop = await startCluster(programs, dir);
  try {
    const score = await walkMainPath(await makeDatabase(dir), join(dir, "data"));
    say(`  ${execFileSync(join(programs, "postgres"), ["--version"], { encoding: "utf8" }).trim()}: scored ${score}`);
    return single(true);
  } finally {
    await stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

const portFile = (dir: string) => join(dir, "cluster", "postmaster.pid");
const portOf = (dir: string) => Number(readFileSync(portFile(dir), "utf8").split("\n")[3]);
const adminUrl = (dir: string) => `postgres://postgres@127.0.0.1:${portOf(dir)}/postgres`;

async function startCluster(programs: string, dir: string): Promise<() => Promise<void>> {
  const [cluster, sockets] = [join(dir, "cluster"), join(dir, "sockets")];
  const user: SystemUser | null = postgresUser(cluster);
  for (const path of [dir, sockets]) {
    mkdirSync(path, { recursive: true });
    if (user) chownSync(path, user.uid, user.gid);
  }
  openParents(cluster);
  const asUser = { ...user, cwd: "/" };
  const made = ["-D", cluster, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
  execFileSync(join(programs, "initdb"), made, { ...asUser, stdio: "pipe" });
  const settings = ["fsync=off", "listen_addresses=127.0.0.1", `unix_socket_directories=${sockets}`];
  const args = ["-D", cluster, "-p", String(await freePort()), ...settings.flatMap((one) => ["-c", one])];
  const log = openSync(join(dir, "log"), "w");
  const server = spawn(join(programs, "postgres"), args, { ...asUser, stdio: ["ignore", log, log] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const killAtExit = () => server.kill("SIGQUIT");
  process.once("exit", killAtExit);
  const answers = async () => existsSync(portFile(dir)) && (await canQuery(adminUrl(dir)));
  await until(answers, 30_000, () => `Debian's PostgreSQL didn't start:\n${readFileSync(join(dir, "log"), "utf8")}`);
  return async () => {
    process.removeListener("exit", killAtExit);
    server.kill("SIGINT");
    await ended;
  };
}

async function canQuery(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
  return sql`select 1`
    .then(() => true)
    .catch(() => false)
    .finally(() => sql.end({ timeout: 1 }));
}

/** A database that a login without any special right but CREATEROLE owns, as a managed service gives one. */
async function makeDatabase(dir: string): Promise<string> {
  const sql = postgres(adminUrl(dir), { max: 1, onnotice: () => {} });
  await sql`create role recruiting login createrole`;
  await sql`create database recruiting owner recruiting`;
  await sql.end();
  return adminUrl(dir)
    .replace("postgres@", "recruiting@")
    .replace(/postgres$/, "recruiting");
}

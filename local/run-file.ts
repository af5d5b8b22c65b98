import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { signal, startTimeOf, waitUntilGone } from "./process-table";
import { writePrivate } from "./secrets";

const ProcessSchema = z.object({
  name: z.string(),
  pid: z.int().positive(),
  port: z.int().nullable(),
  /** The process's start time as the system tells it, so that a pid that was given away again is never taken for ours. */
  started: z.string(),
});
const RunSchema = z.object({ supervisor: ProcessSchema, children: z.array(ProcessSchema) });

export type RunningProcess = z.output<typeof ProcessSchema>;

/** What `run.json` names: who runs on this data directory. */
export interface RunFile {
  /** Notes a child that was started, or that another of its name replaced. */
  add(child: RunningProcess): void;
  remove(name: string): void;
  setPort(port: number): void;
  delete(): void;
}

/** Thrown when a living supervisor holds the data directory. */
export class AlreadyRunning extends Error {
  override name = "AlreadyRunning";
}

const isAlive = ({ pid, started }: RunningProcess) => startTimeOf(pid) === started;

/**
 * Takes the data directory for this process. A living supervisor is an `AlreadyRunning`; the children that a dead one
 * left behind are stopped first, and `onOrphan` hears of each.
 */
export async function claimRunFile(dir: string, port: number, onOrphan: (name: string) => void): Promise<RunFile> {
  const file = join(dir, "run.json");
  const orphans = takeAway(file);
  const supervisor = { name: "supervisor", pid: process.pid, port, started: startTimeOf(process.pid) ?? "" };
  let children = orphans.filter(isAlive);
  writeOnce(file, { supervisor, children });
  for (const child of children.toReversed()) {
    onOrphan(child.name);
    await stopProcess(child);
  }
  const write = () => writePrivate(file, { supervisor, children });
  children = [];
  write();
  return {
    add(child) {
      children = [...children.filter(({ name }) => name !== child.name), child];
      write();
    },
    remove(name) {
      children = children.filter((child) => child.name !== name);
      write();
    },
    setPort(chosen) {
      supervisor.port = chosen;
      write();
    },
    delete: () => rmSync(file, { force: true }),
  };
}

/** Moves a dead supervisor's file out of the way and names its children. Only one of two that start at once wins the rename. */
function takeAway(file: string): RunningProcess[] {
  if (!existsSync(file)) return [];
  refuseLiving(file);
  const aside = `${file}.${process.pid}.old`;
  renameSync(file, aside);
  try {
    refuseLiving(aside);
    return read(aside)?.children ?? [];
  } catch (error) {
    renameSync(aside, file);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): z.output<typeof RunSchema> | null {
  try {
    const parsed = RunSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function refuseLiving(file: string): void {
  const supervisor = read(file)?.supervisor;
  if (!supervisor || !isAlive(supervisor)) return;
  throw new AlreadyRunning(
    `Assay already runs on this folder: pid ${supervisor.pid}, port ${supervisor.port}. Stop that one first, or set ASSAY_DATA_DIR and PORT for a second one.`,
  );
}

/** Creates the file; when another start was faster, that one runs. */
function writeOnce(file: string, content: z.output<typeof RunSchema>): void {
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, JSON.stringify(content), { mode: 0o600 });
  try {
    linkSync(beside, file);
  } catch (cause) {
    throw new AlreadyRunning("Assay is just being started on this folder by another process.", { cause });
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Ends a process that is not our child: politely, and after five seconds for good. */
async function stopProcess(child: RunningProcess): Promise<void> {
  const postgres = child.name === "postgres";
  signal(child.pid, postgres ? "SIGINT" : "SIGTERM");
  if (await waitUntilGone(child.pid, child.started, 5_000)) return;
  signal(child.pid, postgres ? "SIGQUIT" : "SIGKILL");
  await waitUntilGone(child.pid, child.started, 5_000);
}

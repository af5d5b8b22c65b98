import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ChildSpec } from "./child";
import { startTimeOf } from "./process-table";
import type { RunFile, RunningProcess } from "./run-file";
import { restartDelay, Supervisor } from "./supervisor";

let dir: string;
let running: RunningProcess[];
let supervisor: Supervisor;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "assay-supervisor-"));
  writeFileSync(join(dir, "ends"), "");
  running = [];
  const runFile: RunFile = {
    add: (child) => running.push(child),
    remove: (name) => appendFileSync(join(dir, "ends"), `${name} `),
    setPort: () => {},
    delete: () => {},
  };
  supervisor = new Supervisor(runFile);
});

afterEach(async () => {
  await supervisor.stop();
  rmSync(dir, { recursive: true, force: true });
});

const part = (name: string, script: string): ChildSpec => ({
  ...{ name, label: `Part ${name}`, command: process.execPath, args: ["-e", script], port: null },
  ...{ stopSignal: "SIGTERM", graceMs: 300, logFile: join(dir, `${name}.log`) },
});
const LIVES = "setInterval(() => {}, 1000)";
const atOnce = async () => {};
const PATIENCE_MS = 60_000;

test("the waits before a part starts again double, up to half a minute", () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((failures) => restartDelay(failures, 30))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
});

test("parts stop in the opposite order, and none is left", async () => {
  for (const name of ["database", "engine", "app"]) await supervisor.start(part(name, LIVES), atOnce);
  await supervisor.stop();
  expect(readFileSync(join(dir, "ends"), "utf8")).toBe("app engine database ");
  expect(running.map(({ pid }) => startTimeOf(pid))).toEqual([null, null, null]);
});

test("a part that won't stop is killed", async () => {
  const deaf = `process.on("SIGTERM", () => {}); console.log("up"); ${LIVES}`;
  const isUp = () => vi.waitFor(() => expect(readFileSync(join(dir, "deaf.log"), "utf8")).toContain("up"), PATIENCE_MS);
  await supervisor.start(part("deaf", deaf), isUp);
  await supervisor.stop();
  expect(running.map(({ pid }) => startTimeOf(pid))).toEqual([null]);
});

test("a part that dies is started again", async () => {
  await supervisor.start(part("app", LIVES), atOnce);
  process.kill(running[0]?.pid ?? 0, "SIGKILL");
  await vi.waitFor(() => expect(running).toHaveLength(2), PATIENCE_MS);
  expect(startTimeOf(running[1]?.pid ?? 0)).not.toBeNull();
});

test("a part that ends before it is ready is an error with its last words", async () => {
  const never = () => new Promise<void>(() => {});
  const starting = supervisor.start(part("engine", 'console.error("no database"); process.exit(3)'), never);
  await expect(starting).rejects.toThrow(/Part engine didn't start \(code 3\)\.\nno database/);
});

test("a step that fails is an error with its last words", async () => {
  await expect(supervisor.run(part("migrate", "process.exit(0)"))).resolves.toBeUndefined();
  await expect(supervisor.run(part("migrate", 'console.log("bad column"); process.exit(1)'))).rejects.toThrow(
    /Part migrate failed \(code 1\)\.\nbad column/,
  );
});

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTimeOf } from "./process-table";
import { AlreadyRunning, claimRunFile } from "./run-file";

let dir: string;
let sleeper: ChildProcess;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "assay-run-file-"));
  sleeper = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
});

afterEach(() => {
  sleeper.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

const pid = () => sleeper.pid ?? 0;
const living = () => ({ name: "engine", pid: pid(), port: 1, started: startTimeOf(pid()) ?? "" });
const dead = { name: "supervisor", pid: 2 ** 22 - 1, port: 3000, started: "1" };
const runFile = () => join(dir, "run.json");
const leave = (content: unknown) => writeFileSync(runFile(), JSON.stringify(content));
const names = () => JSON.parse(readFileSync(runFile(), "utf8")).children.map(({ name }: { name: string }) => name);

test("a dead supervisor's children are stopped", async () => {
  leave({ supervisor: dead, children: [living()] });
  const stopped: string[] = [];
  await claimRunFile(dir, 3000, (name) => stopped.push(name));
  expect(stopped).toEqual(["engine"]);
  expect(startTimeOf(pid())).toBeNull();
});

test("a process that was given the pid of a dead child is left alone", async () => {
  leave({ supervisor: dead, children: [{ ...living(), started: "1" }] });
  await claimRunFile(dir, 3000, () => expect.unreachable());
  expect(startTimeOf(pid())).not.toBeNull();
});

test("a living supervisor keeps the folder", async () => {
  leave({ supervisor: { ...living(), name: "supervisor" }, children: [] });
  await expect(claimRunFile(dir, 3000, () => {})).rejects.toThrow(AlreadyRunning);
  expect(startTimeOf(pid())).not.toBeNull();
  expect(JSON.parse(readFileSync(runFile(), "utf8")).supervisor.pid).toBe(pid());
});

test("of two starts at once one wins", async () => {
  leave({ supervisor: dead, children: [] });
  const outcomes = await Promise.allSettled([claimRunFile(dir, 1, () => {}), claimRunFile(dir, 2, () => {})]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test.each(["", "{", "{}"])("a damaged file (%j) is as none", async (content) => {
  writeFileSync(runFile(), content);
  await expect(claimRunFile(dir, 3000, () => {})).resolves.toBeDefined();
});

test("the file names the children that run, and goes at the end", async () => {
  const file = await claimRunFile(dir, 3000, () => {});
  file.add({ ...living(), name: "postgres" });
  file.add(living());
  file.add(living());
  file.remove("postgres");
  expect(names()).toEqual(["engine"]);
  file.delete();
  expect(existsSync(runFile())).toBe(false);
});

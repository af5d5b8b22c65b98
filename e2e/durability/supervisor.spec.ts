import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { cleanUp, type Home, isRunning, launch, launchReady, newHome, processesOf } from "./launch";

let home: Home;

test.beforeEach(async () => {
  home = await newHome();
});

test.afterEach(() => cleanUp(home));

test("a second start on the same folder says that one runs, and leaves it alone", async () => {
  const { stack } = await launchReady(home);
  const second = launch(home);
  expect(await second.ended).not.toBe(0);
  expect(second.output()).toContain("already runs");
  expect((await fetch(`${stack.url}/api/ready`)).status).toBe(200);
});

test("Ctrl-C ends every process within five seconds and removes demo.json", async () => {
  const { process: supervisor, ended } = await launchReady(home);
  const running = processesOf(home);
  expect(running.map(({ name }) => name)).toEqual(["supervisor", "postgres", "sandbox-model", "engine", "app"]);
  supervisor.kill("SIGINT");
  const outcome = await Promise.race([ended, new Promise((resolve) => setTimeout(() => resolve("still runs"), 5_000))]);
  expect(outcome).toBe(0);
  expect(running.filter(isRunning)).toEqual([]);
  expect(["demo.json", "run.json"].filter((name) => existsSync(join(home.dataDir, name)))).toEqual([]);
});

test("after kill -9 of the supervisor the next start takes over", async () => {
  const first = await launchReady(home);
  const running = processesOf(home);
  first.process.kill("SIGKILL");
  await first.ended;
  const second = await launchReady(home);
  expect(running.filter(isRunning)).toEqual([]);
  expect(second.stack.apiKey).toBe(first.stack.apiKey);
  expect((await fetch(`${second.stack.url}/api/ready`)).status).toBe(200);
});

test("what is secret is its owner's alone", async () => {
  await launchReady(home);
  const modes = ["secrets.json", "demo.json", "run.json"].map(
    (name) => statSync(join(home.dataDir, name)).mode & 0o777,
  );
  expect(modes).toEqual([0o600, 0o600, 0o600]);
  expect(statSync(home.dataDir).mode & 0o066).toBe(0);
});

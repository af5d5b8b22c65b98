import { expect, test } from "@playwright/test";
import { takeAllPlaces } from "../held-places";
import { cleanUp, type Home, launchReady, newHome, processOf } from "./launch";
import { startSlowJob } from "./slow-job";

let home: Home;

test.beforeEach(async () => {
  home = await newHome();
});

test.afterEach(() => cleanUp(home));

test("an app that is told to stop answers every read that it holds", async () => {
  const { stack } = await launchReady(home);
  const read = await startSlowJob(stack, 60);
  const waiting = await takeAllPlaces(stack, (await read()).job_id);
  process.kill(processOf(home, "app").pid, "SIGTERM");
  const patience = new Promise<null>((resolve) => setTimeout(resolve, 15_000, null));
  const answers = await Promise.race([Promise.all(waiting), patience]);
  expect(answers, "all answered before their 25 s were over").not.toBeNull();
  expect(new Set(answers?.map(({ status, job }) => `${status} ${job.status}`))).toEqual(new Set(["200 processing"]));
});

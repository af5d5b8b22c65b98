import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { env } from "@/lib/env";
import { type Child, startChild } from "@/local/child";
import { freePort } from "@/local/ports";
import { loadSecrets } from "@/local/secrets";
import { app } from "@/local/stack";
import { test } from "../api/neighbour";
import { heldFetch } from "../held-answers";
import { databaseOf } from "./kills/parts-of-stack";
import { processOf } from "./launch";

const OF_PROFILE = 4;
const OF_KEY = 10;
const LIMITS = {
  LIMIT_PROFILE_JOBS_PER_HOUR: `${OF_PROFILE}`,
  LIMIT_KEY_SCORES_PER_HOUR: `${OF_KEY}`,
  LIMIT_PROFILE_ACTIVE_JOBS: "0",
};
let started: Child[] = [];

test.afterEach(async () => {
  await Promise.all(started.map((one) => one.stop()));
  started = [];
});

/** One more app on the running stack's parts, as another machine behind a load balancer. @returns its address. */
async function startApp(dataDir: string, name: string): Promise<string> {
  const port = await freePort();
  const home = { dataDir, port };
  const spec = app({
    ...{ root: process.cwd(), dataDir, secrets: loadSecrets(dataDir), mode: "start", port },
    ...{ env: { ...env(), HOST: "127.0.0.1" }, databaseUrl: databaseOf(home) },
    ...{ enginePort: processOf(home, "engine").port, sandboxPort: processOf(home, "sandbox-model").port },
  });
  const logFile = join(dataDir, "logs", `${name}.log`);
  started.push(startChild({ ...spec, name, logFile, env: { ...spec.env, ...LIMITS, NODE_ENV: "production" } }));
  const url = `http://127.0.0.1:${port}`;
  const ready = () => fetch(`${url}/api/ready`).then(({ status }) => status, String);
  await expect.poll(ready, { timeout: 90_000 }).toBe(200);
  return url;
}

test("two apps on one database accept together what the limits of profile and key allow, and no more", async ({
  stack,
  keyWith,
}, { config }) => {
  const dataDir = String(config.metadata.dataDir);
  const apps = await Promise.all(["first-app", "second-app"].map((name) => startApp(dataDir, name)));
  const key = await keyWith(["profiles:write", "scores:write"]);
  const post = (url: string, body: object) => {
    const headers = { "x-api-key": key, "content-type": "application/json" };
    return heldFetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  };
  const aProfile = async (): Promise<string> => {
    const profile = { full_name: "Limit Sample", external_id: randomUUID(), about: "Led forty engineers in Oslo." };
    return (await (await post(`${stack.url}/api/v1/profiles`, profile)).json()).id;
  };
  const ask = (profileId: string, at: number) =>
    post(`${apps[at % 2]}/api/v1/profiles/${profileId}/score`, { role: "CTO", reuse: false });
  /** Asks both apps in turn, all at once. @returns what each accepted, and what the accepted answers say is left. */
  const askBoth = async (profileIds: string[], limit: string) => {
    const answers = await Promise.all(profileIds.map(ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 429]));
    const told = answers
      .filter(({ status }) => status === 202)
      .map(({ headers }) => new RegExp(`"${limit}";r=(\\d+)`).exec(headers.get("ratelimit") ?? "")?.[1]);
    return told.map(Number).sort((a, b) => b - a);
  };
  const downFrom = (most: number) => Array.from({ length: most }, (_, at) => most - 1 - at);

  const one = await aProfile();
  expect(await askBoth(Array(4 * OF_PROFILE).fill(one), "score-profile")).toEqual(downFrom(OF_PROFILE));
  for (const at of [0, 1]) expect((await ask(one, at)).status, `app ${at} knows that none is left`).toBe(429);

  const others = await Promise.all(Array.from({ length: 2 * OF_KEY }, aProfile));
  const left = OF_KEY - OF_PROFILE;
  expect(await askBoth(others, "score-key")).toEqual(downFrom(left));
  for (const at of [0, 1]) expect((await ask(await aProfile(), at)).status).toBe(429);
});

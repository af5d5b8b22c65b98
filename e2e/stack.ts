import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, test as base, expect, request } from "@playwright/test";
import { z } from "zod";
import { holdingAnswers, watchAnswers } from "./held-answers";

const DemoSchema = z.object({ url: z.string(), email: z.string(), password: z.string(), api_key: z.string() });

/** The running stack, as its `demo.json` tells it. */
export interface Stack {
  url: string;
  email: string;
  password: string;
  apiKey: string;
}

/** Reads `demo.json` of a data directory: it exists once the stack is ready. */
export function readStack(dataDir: string): Stack {
  const demo = DemoSchema.parse(JSON.parse(readFileSync(join(dataDir, "demo.json"), "utf8")));
  return { url: demo.url, email: demo.email, password: demo.password, apiKey: demo.api_key };
}

type StorageState = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** Signs the demo user in over HTTP, as the form does, and gives the cookies. */
export async function signIn({ url, email, password }: Omit<Stack, "apiKey">): Promise<StorageState> {
  const context = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await context.get("/api/auth/csrf")).json());
  const answer = await context.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(answer.ok(), `signing in answers ${answer.status()}`).toBe(true);
  const state = await context.storageState();
  await context.dispose();
  return state;
}

/** `stack` is the running one, `api` calls it with the demo key; pages are signed out. Answers keep to the document. */
export const test = base.extend<{ api: APIRequestContext }, { stack: Stack }>({
  stack: [
    async ({ browserName: _ }, use, { config }) => use(readStack(String(config.metadata.dataDir))),
    { scope: "worker" },
  ],
  api: async ({ stack }, use) => {
    const context = await request.newContext({ baseURL: stack.url, extraHTTPHeaders: { "x-api-key": stack.apiKey } });
    await use(holdingAnswers(context));
    await context.dispose();
  },
  request: ({ request: context }, use) => use(holdingAnswers(context)),
  context: async ({ context }, use) => {
    const faults = watchAnswers(context);
    await use(context);
    expect(await faults()).toEqual([]);
  },
});

/** As `test`, with pages and `request` signed in as the demo user. */
export const signedInTest = test.extend<object, { session: StorageState }>({
  session: [async ({ stack }, use) => use(await signIn(stack)), { scope: "worker" }],
  storageState: ({ session }, use) => use(session),
});

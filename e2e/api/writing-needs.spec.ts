import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { signIn } from "../stack";
import { storeProfile } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const RUBRIC = `/api/v1/rubrics/${randomUUID()}`;

/** What changes profiles and rubrics: who may not is told so before anything else is looked at. */
const WRITES = [
  ["PATCH", "/api/v1/profiles/:profile"],
  ["DELETE", "/api/v1/profiles/:profile"],
  ["POST", "/api/v1/rubrics"],
  ["POST", `${RUBRIC}/versions`],
  ["PATCH", `${RUBRIC}/versions/1`],
  ["DELETE", `${RUBRIC}/versions/1`],
  ["POST", `${RUBRIC}/versions/1/publish`],
] as const;

const send = (api: APIRequestContext, [method, path]: readonly [string, string], profile: string, headers = {}) =>
  api.fetch(path.replace(":profile", profile), { method, headers, ...(method !== "DELETE" && { data: {} }) });

test("without credentials: 401", async ({ api, anonymous, countRows }) => {
  const profile = await storeProfile(api);
  const before = await countRows();
  for (const write of WRITES) await expectRefusal(await send(anonymous, write, profile), 401, "UNAUTHENTICATED");
  expect(await countRows()).toEqual(before);
});

test("with a key that may only read, and only score: 403", async ({ api, anonymous, keyWith, countRows }) => {
  const profile = await storeProfile(api);
  const headers = { "x-api-key": await keyWith(["profiles:read", "rubrics:read", "scores:read", "scores:write"]) };
  const before = await countRows();
  for (const write of WRITES) {
    await expectRefusal(await send(anonymous, write, profile, headers), 403, "INSUFFICIENT_SCOPE");
  }
  expect(await countRows()).toEqual(before);
});

test("with the session of a viewer: 403, and reading is granted", async ({
  api,
  stack,
  sql,
  playwright,
  countRows,
}) => {
  const profile = await storeProfile(api);
  const email = `viewer-${randomUUID()}@assay.test`;
  // The demo user's password, so that the test needs no hash of its own.
  await sql`with viewer as (
      insert into users (email, name, password_hash) select ${email}, 'Vera', password_hash from users
      where email = ${stack.email} returning id)
    insert into memberships (user_id, workspace_id, role)
    select viewer.id, m.workspace_id, 'viewer' from viewer, memberships m join users u on u.id = m.user_id
    where u.email = ${stack.email}`;
  const storageState = await signIn({ ...stack, email });
  const session = await playwright.request.newContext({ baseURL: stack.url, storageState });
  const before = await countRows();
  for (const write of WRITES) {
    const headers = { origin: stack.url };
    await expectRefusal(await send(session, write, profile, headers), 403, "INSUFFICIENT_SCOPE");
  }
  expect(await countRows()).toEqual(before);
  expect((await session.get(`/api/v1/profiles/${profile}`)).status()).toBe(200);
  await session.dispose();
});

test("another workspace's profile is neither changed nor erased: 404", async ({
  api,
  anonymous,
  neighbour,
  countRows,
}) => {
  const path = `/api/v1/profiles/${await storeProfile(api)}`;
  const headers = { "x-api-key": neighbour.key };
  const before = await countRows();
  const patched = await anonymous.patch(path, { headers, data: { headline: "Mine" } });
  await expectRefusal(patched, 404, "PROFILE_NOT_FOUND");
  await expectRefusal(await anonymous.delete(path, { headers }), 404, "PROFILE_NOT_FOUND");
  expect(await countRows()).toEqual(before);
});

import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { aWorkspace } from "@/db/testing/factories";
import { Profile } from "@/lib/domain/profile";
import { getProfile } from "./get-profile";
import { saveProfile } from "./save-profile";

afterAll(closeDatabase);

const now = new Date("2026-05-01T00:00:00.000Z");
const profile = (given: object) => Profile.parse({ full_name: "Ada Sample", ...given });

test("the same external_id replaces the document and keeps the id", async () => {
  const principal = await aWorkspace();
  const external_id = randomUUID();
  const first = await saveProfile({ principal, profile: profile({ external_id, headline: "Before" }), now });
  const second = await saveProfile({ principal, profile: profile({ external_id, headline: "After" }), now });
  expect([first.isNew, second.isNew]).toEqual([true, false]);
  expect(second.profile).toMatchObject({ id: first.profile.id, headline: "After", version: 2, updatedAt: now });
  const read = await getProfile({ principal, id: first.profile.id });
  expect(read.document.headline).toBe("After");
});

test("sent again unchanged, it stays the version that it was", async () => {
  const principal = await aWorkspace();
  const same = profile({ external_id: randomUUID() });
  const first = await saveProfile({ principal, profile: same, now });
  const second = await saveProfile({ principal, profile: same, now });
  expect(second.profile).toEqual(first.profile);
});

test.each([
  "https://www.linkedin.com/in/Ada-Sample/",
  "http://uk.linkedin.com/in/ada-sample?trk=x",
  "https://linkedin.com/in/ada-sample",
])("%s is the LinkedIn page of the same person", async (linkedin_url) => {
  const principal = await aWorkspace();
  const known = profile({ linkedin_url: "https://www.linkedin.com/in/ada-sample" });
  const first = await saveProfile({ principal, profile: known, now });
  const second = await saveProfile({ principal, profile: profile({ linkedin_url }), now });
  expect(second).toMatchObject({ isNew: false, profile: { id: first.profile.id } });
  expect(second.profile.document.linkedin_url).toBe(linkedin_url);
});

test("identifiers of two different profiles are a conflict, and neither changes", async () => {
  const principal = await aWorkspace();
  const linkedin_url = "https://www.linkedin.com/in/one";
  const one = await saveProfile({ principal, profile: profile({ linkedin_url }), now });
  await saveProfile({ principal, profile: profile({ external_id: "two" }), now });
  const both = saveProfile({ principal, profile: profile({ linkedin_url, external_id: "two", about: "New" }), now });
  await expect(both).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await getProfile({ principal, id: one.profile.id })).version).toBe(1);
});

test("profiles without identifiers are never taken for one another", async () => {
  const principal = await aWorkspace();
  const [one, two] = [
    await saveProfile({ principal, profile: profile({}), now }),
    await saveProfile({ principal, profile: profile({}), now }),
  ];
  expect(one.profile.id).not.toBe(two.profile.id);
});

test("two that store one person at once make one profile", async () => {
  const principal = await aWorkspace();
  const same = profile({ external_id: randomUUID(), linkedin_url: "https://www.linkedin.com/in/twice" });
  const saved = await Promise.all(Array.from({ length: 5 }, () => saveProfile({ principal, profile: same, now })));
  expect(new Set(saved.map((one) => one.profile.id)).size).toBe(1);
  expect(saved.filter((one) => one.isNew)).toHaveLength(1);
});

test("another workspace's identifiers are its own, and its profiles don't exist here", async () => {
  const [mine, theirs] = [await aWorkspace(), await aWorkspace()];
  const same = profile({ external_id: "shared" });
  const one = await saveProfile({ principal: mine, profile: same, now });
  const two = await saveProfile({ principal: theirs, profile: same, now });
  expect(two.isNew).toBe(true);
  const foreign = getProfile({ principal: mine, id: two.profile.id });
  await expect(foreign).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  await expect(getProfile({ principal: mine, id: one.profile.id })).resolves.toMatchObject({ id: one.profile.id });
});

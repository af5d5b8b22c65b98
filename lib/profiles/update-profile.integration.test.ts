import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { aWorkspace } from "@/db/testing/factories";
import { Profile } from "@/lib/domain/profile";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { requestScore } from "@/lib/scoring/request-score";
import { getProfile } from "./get-profile";
import { saveProfile } from "./save-profile";
import { updateProfile } from "./update-profile";

afterAll(closeDatabase);

const now = new Date("2026-05-01T00:00:00.000Z");

async function aStored(given: object = {}, principal?: Awaited<ReturnType<typeof aWorkspace>>) {
  const owner = principal ?? (await aWorkspace());
  const profile = Profile.parse({ full_name: "Ada Sample", ...given });
  const { id } = (await saveProfile({ principal: owner, profile, now })).profile;
  const patch = (patch: Record<string, unknown>, expected: number[] | null = null) =>
    updateProfile({ principal: owner, id, patch, expected, now });
  return { principal: owner, id, patch, read: () => getProfile({ principal: owner, id }) };
}

test("changes what is named, empties what is null, merges a place, and leaves the rest", async () => {
  const { patch, read } = await aStored({
    headline: "CTO",
    about: "Builds.",
    skills: ["Go", "SQL"],
    location: { city: "Oslo", country: "NO" },
  });
  await patch({ about: null, skills: ["Rust"], location: { city: "Bergen" } });
  const { document, version, headline, location } = await read();
  expect(document).toMatchObject({ full_name: "Ada Sample", headline: "CTO", about: null, skills: ["Rust"] });
  expect(document.location).toEqual({ city: "Bergen", region: null, country: "NO" });
  expect({ version, headline, location }).toEqual({ version: 2, headline: "CTO", location: "Bergen, NO" });
});

test.each([[{}], [{ full_name: "Ada Sample" }], [{ about: null }], [{ skills: null }]])(
  "%j changes nothing and makes no new version",
  async (change) => {
    const { patch } = await aStored();
    expect(await patch(change)).toMatchObject({ version: 1 });
  },
);

describe("If-Match", () => {
  test("of two that read one version the second is refused, and changes nothing", async () => {
    const { patch, read } = await aStored();
    await patch({ headline: "First" }, [1]);
    await expect(patch({ headline: "Second" }, [1])).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    expect((await read()).headline).toBe("First");
    expect(await patch({ headline: "Third" }, [1, 2])).toMatchObject({ version: 3 });
  });

  test("of ten at once one wins", async () => {
    const { patch, read } = await aStored();
    const all = Array.from({ length: 10 }, (_, at) => patch({ headline: `${at}` }, [1]));
    const ended = await Promise.allSettled(all);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await read()).version).toBe(2);
  });

  test("without one, the last write wins and no field of another is lost", async () => {
    const { patch, read } = await aStored();
    await Promise.all([patch({ headline: "H" }), patch({ about: "A" }), patch({ skills: ["S"] })]);
    expect((await read()).document).toMatchObject({ headline: "H", about: "A", skills: ["S"] });
  });
});

describe("an identifier of another profile is a conflict", () => {
  test.each([
    [{ external_id: "taken" }, { external_id: "taken" }],
    [{ linkedin_url: "https://www.linkedin.com/in/Taken/" }, { linkedin_url: "https://no.linkedin.com/in/taken" }],
  ])("%j", async (theirs, mine) => {
    const { principal } = await aStored(theirs);
    const { patch, read } = await aStored({}, principal);
    await expect(patch({ ...mine, headline: "New" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await read()).toMatchObject({ version: 1, headline: null });
  });

  test("also where two swap theirs at the same moment: neither request breaks down", async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const one = await aStored({ external_id: first });
    const two = await aStored({ external_id: second }, one.principal);
    const ended = await Promise.allSettled([one.patch({ external_id: second }), two.patch({ external_id: first })]);
    for (const { reason } of ended.filter((end) => end.status === "rejected")) {
      expect(reason).toMatchObject({ code: "CONFLICT" });
    }
    const held = [(await one.read()).externalId, (await two.read()).externalId];
    expect(new Set(held).size).toBe(2);
  });

  test("but one's own, and another workspace's, is not", async () => {
    await aStored({ external_id: "shared" });
    const { patch } = await aStored({ external_id: "own" });
    expect(await patch({ external_id: "own", headline: "New" })).toMatchObject({ version: 2 });
    expect(await patch({ external_id: "shared" })).toMatchObject({ externalId: "shared" });
  });
});

test("scores already asked for stay as they were", async () => {
  const { principal, id, patch } = await aStored({ about: "Led forty engineers." });
  const request = { prompt: "A leader?" };
  const job = await requestScore({ principal, profileId: id, request, enqueue: async () => {}, now });
  const before = await getScoringJob({ principal, jobId: job.id });
  await patch({ about: "Led nobody." });
  expect(await getScoringJob({ principal, jobId: job.id })).toMatchObject({ version: before.version });
});

test("another workspace's profile is not there to be changed", async () => {
  const { id, read } = await aStored();
  const foreign = updateProfile({ principal: await aWorkspace(), id, patch: { headline: "X" }, expected: null, now });
  await expect(foreign).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  expect((await read()).version).toBe(1);
});

import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { toRubricResource } from "@/lib/api/serialize/rubric";
import type { Principal } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/role";
import { RubricContent } from "@/lib/domain/rubric";
import { requestScore } from "@/lib/scoring/request-score";
import { changeDraft } from "./change-draft";
import { createRubric } from "./create-rubric";
import { deleteDraft } from "./delete-draft";
import { draftRubricVersion } from "./draft-rubric-version";
import { getRubric } from "./get-rubric";
import { getRubricVersion } from "./get-rubric-version";
import { publishRubricVersion } from "./publish-rubric-version";

afterAll(closeDatabase);

const now = new Date("2026-05-01T00:00:00.000Z");
const bands = { "0-2": "none", "3-4": "some", "5-6": "sound", "7-8": "strong", "9-10": "outstanding" };
const contentOf = (...ids: string[]) =>
  RubricContent.parse({ criteria: ids.map((id) => ({ id, label: id, weight: 1, description: id, bands })) });

async function aStored(principal: Principal, role: Role | null = null, name = "Engineering leaders") {
  const { rubric } = await createRubric({ principal, head: { name, role, description: "" } });
  const of = (n: number) => ({ principal, id: rubric.id, n, now });
  return {
    id: rubric.id,
    draft: (...ids: string[]) => draftRubricVersion({ principal, id: rubric.id, content: contentOf(...ids), now }),
    change: (n: number, patch: object, expected?: number[]) => changeDraft({ ...of(n), patch: { ...patch }, expected }),
    publish: (n: number, replace = false, expected?: number[]) => publishRubricVersion({ ...of(n), replace, expected }),
    drop: (n: number, expected?: number[]) => deleteDraft({ ...of(n), expected }),
    version: (n: number) => getRubricVersion(of(n)),
    read: async () => toRubricResource(await getRubric({ principal, id: rubric.id })),
  };
}

test("a draft is changed, published and deleted only from the revision that the caller has seen, if one is named", async () => {
  const { draft, change, publish, drop } = await aStored(await aWorkspace());
  expect((await draft("leadership")).version.revision).toBe(1);
  expect((await change(1, { redact: false }, [1])).version.revision).toBe(2);
  const overtaken = { code: "PRECONDITION_FAILED" };
  await expect(change(1, { redact: true }, [1])).rejects.toMatchObject(overtaken);
  await expect(drop(1, [1])).rejects.toMatchObject(overtaken);
  await expect(publish(1, false, [1])).rejects.toMatchObject(overtaken);
  expect((await change(1, {})).version.content.redact).toBe(false);
  await publish(1, false, [3]);
});

test("a rubric goes from nothing to its second published version; the first is retired, and can come back", async () => {
  const { draft, change, publish, read } = await aStored(await aWorkspace(), "CTO");
  expect(await read()).toMatchObject({ role: "CTO", published_version: null, versions: [] });
  await draft("leadership");
  await change(1, { redact: false });
  await publish(1);
  await draft("leadership", "security");
  await publish(2);
  expect(await read()).toMatchObject({
    published_version: 2,
    criteria_count: 2,
    versions: [
      { number: 1, status: "retired", content: { redact: false } },
      { number: 2, status: "published", published_at: now.toISOString() },
    ],
  });
  await publish(1);
  expect(await read()).toMatchObject({ published_version: 1 });
});

test("a published version never changes and is never deleted; publishing it again changes nothing", async () => {
  const { draft, change, publish, drop, version } = await aStored(await aWorkspace());
  await draft("leadership");
  const first = await publish(1);
  await expect(change(1, { redact: false })).rejects.toMatchObject({ code: "RUBRIC_VERSION_PUBLISHED" });
  await expect(drop(1)).rejects.toMatchObject({ code: "RUBRIC_VERSION_PUBLISHED" });
  expect(await publish(1)).toEqual(first);
  expect(await version(1)).toEqual(first);
});

test("an unused draft can be deleted, one that a job was scored with can't", async () => {
  const principal = await aWorkspace();
  const { draft, drop, publish, version } = await aStored(principal);
  await draft("leadership");
  await drop(1);
  await expect(version(1)).rejects.toMatchObject({ code: "RUBRIC_VERSION_NOT_FOUND" });
  await draft("leadership");
  await publish(1);
  const used = (await draft("security")).version;
  const profileId = await aProfile(principal.workspaceId, { about: "Led forty engineers." });
  const published = (await version(1)).version.id;
  const request = { rubric_version_id: published };
  const job = await requestScore({ principal, profileId, request, enqueue: async () => {}, now });
  // Drafts take no jobs today; a preview that keeps its job will make one.
  await asSystem((tx) => tx.update(scoringJobs).set({ rubricVersionId: used.id }).where(eq(scoringJobs.id, job.id)));
  await expect(drop(2)).rejects.toMatchObject({ code: "RUBRIC_VERSION_IN_USE" });
  expect((await version(2)).version).toEqual(used);
});

describe("one published rubric a role", () => {
  test("a second is refused by the name of the first, and takes its place when told to", async () => {
    const principal = await aWorkspace();
    const [first, second] = [await aStored(principal, "CISO", "First"), await aStored(principal, "CISO", "Second")];
    for (const one of [first, second]) await one.draft("security");
    await first.publish(1);
    const refused = expect.stringContaining(`"First" (${first.id})`);
    await expect(second.publish(1)).rejects.toMatchObject({ code: "ROLE_ALREADY_HAS_RUBRIC", message: refused });
    expect(await second.read()).toMatchObject({ published_version: null, versions: [{ status: "draft" }] });
    await second.publish(1, true);
    expect(await second.read()).toMatchObject({ published_version: 1 });
    expect(await first.read()).toMatchObject({ published_version: null, versions: [{ status: "retired" }] });
  });

  test("of five that publish at once one wins, ten times", async () => {
    for (let round = 0; round < 10; round += 1) {
      const principal = await aWorkspace();
      const all = await Promise.all(Array.from({ length: 5 }, () => aStored(principal, "CIO")));
      await Promise.all(all.map(({ draft }) => draft("leadership")));
      const ended = await Promise.allSettled(all.map(({ publish }) => publish(1)));
      const lost = ended.filter((end) => end.status === "rejected");
      expect(lost.map(({ reason }) => reason.code)).toEqual(Array(4).fill("ROLE_ALREADY_HAS_RUBRIC"));
    }
  });

  test("of five that replace at once each succeeds, and one is left published", async () => {
    const principal = await aWorkspace();
    const all = await Promise.all(Array.from({ length: 5 }, () => aStored(principal, "CIO")));
    await Promise.all(all.map(({ draft }) => draft("leadership")));
    await Promise.all(all.map(({ publish }) => publish(1, true)));
    const published = (await Promise.all(all.map(({ read }) => read()))).filter((one) => one.published_version === 1);
    expect(published).toHaveLength(1);
  });

  test("rubrics without a role, and other workspaces', don't stand in each other's way", async () => {
    const [mine, theirs] = [await aWorkspace(), await aWorkspace()];
    const all = [await aStored(mine), await aStored(mine), await aStored(mine, "CTO"), await aStored(theirs, "CTO")];
    for (const one of all) {
      await one.draft("leadership");
      await one.publish(1);
    }
    for (const one of all) expect(await one.read()).toMatchObject({ published_version: 1 });
  });
});

test("drafts made at once are numbered one after the other", async () => {
  const { draft, read } = await aStored(await aWorkspace());
  await Promise.all(Array.from({ length: 8 }, () => draft("leadership")));
  expect((await read()).versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("a draft that is changed and published at once is published as it was, or as it was changed", async () => {
  const { draft, change, publish, version } = await aStored(await aWorkspace());
  for (let n = 1; n <= 10; n += 1) {
    await draft("leadership");
    const [changed] = await Promise.allSettled([change(n, { redact: false }), publish(n)]);
    if (changed.status === "rejected") expect(changed.reason).toMatchObject({ code: "RUBRIC_VERSION_PUBLISHED" });
    const { redact } = (await version(n)).version.content;
    expect(redact).toBe(changed.status === "rejected");
  }
});

test("another workspace's rubric, and a version that isn't there, can't be touched", async () => {
  const mine = await aStored(await aWorkspace());
  await mine.draft("leadership");
  const input = { principal: await aWorkspace(), id: mine.id, n: 1, now };
  const tries = (one: { principal: Principal; id: string; n: number; now: Date }) => [
    () => getRubricVersion(one),
    () => changeDraft({ ...one, patch: {} }),
    () => publishRubricVersion({ ...one, replace: true }),
    () => deleteDraft(one),
  ];
  for (const attempt of tries(input)) await expect(attempt()).rejects.toMatchObject({ code: "RUBRIC_NOT_FOUND" });
  const foreign = draftRubricVersion({ ...input, content: contentOf("a") });
  await expect(foreign).rejects.toMatchObject({ code: "RUBRIC_NOT_FOUND" });
  expect(await mine.read()).toMatchObject({ versions: [{ status: "draft" }] });
  const missing = [() => mine.version(2), () => mine.change(2, {}), () => mine.publish(2), () => mine.drop(2)];
  for (const attempt of missing) await expect(attempt()).rejects.toMatchObject({ code: "RUBRIC_VERSION_NOT_FOUND" });
});

import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { rubrics } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aRubric, aWorkspace } from "@/db/testing/factories";
import { toRubricResource, toRubricSummary } from "@/lib/api/serialize/rubric";
import { getRubric } from "./get-rubric";
import { listRubrics } from "./list-rubrics";

afterAll(closeDatabase);

test("a published rubric shows its version, a draft shows none", async () => {
  const principal = await aWorkspace();
  const published = await aRubric(principal.workspaceId);
  const draft = await aRubric(principal.workspaceId, false);
  expect(toRubricResource(await getRubric({ principal, id: published.rubricId }))).toMatchObject({
    published_version_id: published.versionId,
    published_version: 1,
    criteria_count: 2,
    versions: [{ id: published.versionId, number: 1, status: "published" }],
  });
  expect(toRubricResource(await getRubric({ principal, id: draft.rubricId }))).toMatchObject({
    published_version_id: null,
    criteria_count: 0,
    versions: [{ status: "draft", published_at: null }],
  });
});

const pageOf = (principal: Awaited<ReturnType<typeof aWorkspace>>, limit: number, cursor?: string) =>
  listRubrics({ principal, query: { limit, cursor } });

/** The ids of every page; `between` happens after each. */
async function idsOf(principal: Awaited<ReturnType<typeof aWorkspace>>, limit: number, between = async () => {}) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf(principal, limit, cursor);
    ids.push(...page.rows.map((row) => toRubricSummary(row).id));
    cursor = page.nextCursor ?? undefined;
    await between();
  } while (cursor !== undefined);
  return ids;
}

async function rename(workspaceId: string, name: string) {
  await asSystem((tx) => tx.update(rubrics).set({ name }).where(eq(rubrics.workspaceId, workspaceId)));
}

test("pages go through every rubric of the workspace once, by name", async () => {
  const [principal, other] = [await aWorkspace(), await aWorkspace()];
  for (let n = 0; n < 5; n += 1) await aRubric(principal.workspaceId);
  const foreign = await aRubric(other.workspaceId);
  const names = (await pageOf(principal, 5)).rows.map((row) => toRubricSummary(row).name);
  expect(names).toEqual(names.toSorted());
  const all = await idsOf(principal, 5);
  for (const limit of [1, 2, 4]) expect(await idsOf(principal, limit)).toEqual(all);
  expect(all).not.toContain(foreign.rubricId);
  await expect(getRubric({ principal, id: foreign.rubricId })).rejects.toMatchObject({ code: "RUBRIC_NOT_FOUND" });
});

test("rubrics of one name come once each, in one order, while new ones join before them", async () => {
  const principal = await aWorkspace();
  const made = [];
  for (let n = 0; n < 7; n += 1) made.push((await aRubric(principal.workspaceId)).rubricId);
  await rename(principal.workspaceId, "Same name");
  const before = await idsOf(principal, 7);
  expect(before).toEqual(made.toSorted());
  const joining = async () => {
    const { rubricId } = await aRubric(principal.workspaceId);
    await asSystem((tx) => tx.update(rubrics).set({ name: "A name before" }).where(eq(rubrics.id, rubricId)));
  };
  expect(await idsOf(principal, 2, joining)).toEqual(before);
});

test("another workspace's cursor and a forged one are refused", async () => {
  const [principal, other] = [await aWorkspace(), await aWorkspace()];
  for (let n = 0; n < 2; n += 1) await aRubric(principal.workspaceId);
  const cursor = (await pageOf(principal, 1)).nextCursor ?? "";
  await expect(pageOf(principal, 1, cursor)).resolves.toBeDefined();
  const refused = { code: "INVALID_CURSOR" };
  await expect(pageOf(other, 1, cursor)).rejects.toMatchObject(refused);
  for (const forged of ["", "x", `${cursor}AAAA`, cursor.slice(1)]) {
    await expect(pageOf(principal, 1, forged)).rejects.toMatchObject(refused);
  }
});

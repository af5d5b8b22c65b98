import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
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

test("pages go through every rubric of the workspace once, by name", async () => {
  const [principal, other] = [await aWorkspace(), await aWorkspace()];
  for (let n = 0; n < 5; n += 1) await aRubric(principal.workspaceId);
  const foreign = await aRubric(other.workspaceId);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRubrics({ principal, query: { limit: 2, cursor } });
    seen.push(...page.rows.map((row) => toRubricSummary(row).name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toHaveLength(5);
  expect(seen).toEqual(seen.toSorted());
  await expect(getRubric({ principal, id: foreign.rubricId })).rejects.toMatchObject({ code: "RUBRIC_NOT_FOUND" });
});

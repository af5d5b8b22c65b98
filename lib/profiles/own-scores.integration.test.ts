import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { anOwnJobsKey, aProfile, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { listProfiles } from "./list-profiles";

afterAll(closeDatabase);

test("a key with own_jobs_only sorts by its own latest scores; who has none, or one without an overall, is last", async () => {
  const { workspaceId } = await aWorkspace();
  const [key, other] = [await anOwnJobsKey(workspaceId), await anOwnJobsKey(workspaceId)];
  const profile = (full_name: string) => aProfile(workspaceId, { full_name });
  const scored = (profileId: string, overallThousandths: number | null, minute: number, by = key) =>
    aStoredJob(workspaceId, {
      ...{ profileId, overallThousandths, completedAt: new Date(Date.UTC(2026, 2, 1, 9, minute)) },
      createdByAccount: by.serviceAccountId,
    });
  const [low, high, lost, others, none] = [
    await profile("low"),
    await profile("high"),
    await profile("lost"),
    await profile("others"),
    await profile("none"),
  ];
  await scored(low, 9_000, 0);
  await scored(low, 2_000, 1);
  await scored(low, 9_500, 2, other);
  await scored(high, 7_000, 0);
  await scored(lost, 8_000, 0);
  await scored(lost, null, 1);
  await scored(others, 9_900, 0, other);
  for (const order of ["desc", "asc"] as const) {
    const seen: [string, number | null][] = [];
    let cursor: string | undefined;
    do {
      const query = { sort: "score", order, limit: 2, cursor } as const;
      const page = await listProfiles({ principal: key, query, sandbox: true });
      seen.push(...page.rows.map((row): [string, number | null] => [row.id, row.latestScore?.overall ?? null]));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const rest = [lost, others, none].sort();
    if (order === "desc") rest.reverse();
    const best: [string, number][] = [
      [high, 7_000],
      [low, 2_000],
    ];
    if (order === "asc") best.reverse();
    expect(seen).toEqual([...best, ...rest.map((id) => [id, null])]);
  }
});

import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { comparisonShares, comparisonShareViews, outbox, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aWorkspace } from "@/db/testing/factories";
import { aScoredPair } from "@/db/testing/scored-pair";
import { LIMITS } from "@/lib/domain/limits";
import { eraseProfile } from "@/lib/profiles/erase-profile";
import { purgeEndedShares } from "@/lib/workspaces/purge-expired";
import { listComparisonShares } from "./list-comparison-shares";
import { listShareViews } from "./list-share-views";
import { revokeComparisonShare } from "./revoke-comparison-share";
import { daysLater, openedAfter, sharing } from "./testing/shared-scene";

afterAll(closeDatabase);

const PAGE = { limit: 50 };
const closed = (words: string) => ({ code: "LINK_INVALID", message: expect.stringContaining(words) });

describe("a link ends", () => {
  test("when its days are over, and says until when it could be seen", async () => {
    const { token } = await sharing(await aScoredPair()).share({ days: 7 });
    expect(await openedAfter(6.999, token)).toBeDefined();
    await expect(openedAfter(7, token)).rejects.toMatchObject(closed("until 8 March 2026"));
  });

  test("when it is revoked: at once, for good, with a note of who did; again changes nothing", async () => {
    const { principal, workspaceId, share } = sharing(await aScoredPair());
    const { token, listed } = await share();
    const revoke = (days: number) =>
      revokeComparisonShare({ principal, shareId: listed.share.id, now: daysLater(days) });
    await revoke(1);
    await revoke(2);
    await expect(openedAfter(3, token)).rejects.toMatchObject(closed("taken it back"));
    await expect(openedAfter(8, token)).rejects.toMatchObject(closed("taken it back"));
    const { rows } = await listComparisonShares({ principal, query: PAGE });
    expect(rows.map(({ share: row }) => [row.revokedAt, row.views])).toEqual([[daysLater(1), 0]]);
    const deeds = await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.workspaceId, workspaceId)));
    expect(deeds.map(({ event }) => event).sort()).toEqual(["comparison.share_revoked", "comparison.shared"]);
  });

  test("for who is erased: they vanish at once, keep no letter, and nobody left is a link that is gone", async () => {
    const { principal, jobs, share } = sharing(await aScoredPair());
    const [hidden, shown] = [await share(), await share({ names: "shown" })];
    const erase = (id: string) =>
      eraseProfile({ principal, id, expected: null, cancelRun: async () => {}, now: daysLater(1) });
    await erase(jobs[0]?.profileId ?? "");
    const left = await openedAfter(2, hidden.token);
    expect([left.candidates.map(({ name }) => name), left.gone]).toEqual([["Candidate B"], 1]);
    expect(JSON.stringify(await openedAfter(2, shown.token))).not.toContain("Ada");
    const { rows } = await listComparisonShares({ principal, query: PAGE });
    expect(rows.map(({ candidates, gone }) => [candidates.map(({ name }) => name), gone])).toEqual([
      [["Bertil Quasi"], 1],
      [["Bertil Quasi"], 1],
    ]);
    await erase(jobs[1]?.profileId ?? "");
    await expect(openedAfter(2, hidden.token)).rejects.toMatchObject(closed("Nobody is left"));
    const [first] = (await listShareViews({ principal, shareId: hidden.listed.share.id, query: PAGE })).rows;
    expect(first?.number, "a link that shows nothing was not viewed").toBe(1);
  });

  test("for a score whose time is over, as for who is erased", async () => {
    const { jobIds, share } = sharing(await aScoredPair());
    const { token } = await share();
    await asSystem((tx) => tx.delete(scoringJobs).where(eq(scoringJobs.id, jobIds[0] ?? "")));
    const left = await openedAfter(1, token);
    expect([left.candidates.map(({ name }) => name), left.gone]).toEqual([["Candidate B"], 1]);
  });

  test("months later it is forgotten, with the log of its views", async () => {
    // The sweep looks at all workspaces: what an earlier test left must not count.
    await asSystem((tx) => tx.delete(comparisonShares));
    const { principal, share } = sharing(await aScoredPair());
    const [old, young] = [await share(), await share({ days: 30 })];
    await openedAfter(1, old.token);
    expect(await purgeEndedShares({ now: daysLater(7 + LIMITS.endedShareDays) })).toBe(0);
    expect(await purgeEndedShares({ now: daysLater(8 + LIMITS.endedShareDays) })).toBe(1);
    const { rows } = await listComparisonShares({ principal, query: PAGE });
    expect(rows.map(({ share: row }) => row.id)).toEqual([young.listed.share.id]);
    expect(await viewsOf(old.listed.share.id)).toEqual([]);
  });
});

const viewsOf = (id: string) =>
  asSystem((tx) => tx.select().from(comparisonShareViews).where(eq(comparisonShareViews.shareId, id)));

describe("views", () => {
  test("are counted and kept with their times alone, the latest first, page by page", async () => {
    const { principal, share } = sharing(await aScoredPair());
    const { token, listed } = await share();
    for (const days of [1, 2, 3]) await openedAfter(days, token);
    const shareId = listed.share.id;
    const first = await listShareViews({ principal, shareId, query: { limit: 2 } });
    const cursor = first.nextCursor ?? undefined;
    const second = await listShareViews({ principal, shareId, query: { limit: 2, cursor } });
    expect([...first.rows, ...second.rows]).toEqual(
      [3, 2, 1].map((number) => ({ number, viewedAt: daysLater(number) })),
    );
    expect(second.nextCursor).toBeNull();
    const [row] = (await listComparisonShares({ principal, query: PAGE })).rows;
    expect([row?.share.views, row?.share.lastViewedAt]).toEqual([3, daysLater(3)]);
    expect(Object.keys((await viewsOf(shareId))[0] ?? {}).sort()).toEqual([
      "number",
      "shareId",
      "viewedAt",
      "workspaceId",
    ]);
  });

  test("many at once are all counted; of thousands the last thousand are kept", async () => {
    const { share } = sharing(await aScoredPair());
    const { token, listed } = await share();
    const { id } = listed.share;
    await Promise.all(Array.from({ length: 5 }, () => openedAfter(1, token)));
    expect((await viewsOf(id)).map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
    const views = LIMITS.keptShareViews + 3;
    await asSystem((tx) => tx.update(comparisonShares).set({ views }).where(eq(comparisonShares.id, id)));
    await openedAfter(2, token);
    expect((await viewsOf(id)).map(({ number }) => number).sort()).toEqual([views + 1, 5]);
  });
});

test("another workspace sees, revokes and lists nothing; a key with jobs of its own sees what is of them alone", async () => {
  const { principal, workspaceId, scored, share } = sharing(await aScoredPair());
  const { token, listed } = await share();
  const shareId = listed.share.id;
  for (const stranger of [await aWorkspace(), await anOwnJobsKey(workspaceId)]) {
    expect((await listComparisonShares({ principal: stranger, query: PAGE })).rows).toEqual([]);
    await expect(listShareViews({ principal: stranger, shareId, query: PAGE })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const revoked = revokeComparisonShare({ principal: stranger, shareId, now: daysLater(1) });
    await expect(revoked).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await openedAfter(1, token)).toBeDefined();
  const key = await anOwnJobsKey(workspaceId);
  const own = await share({ jobIds: [(await scored("Cem", { createdByAccount: key.serviceAccountId })).id] });
  const { rows } = await listComparisonShares({ principal: key, query: PAGE });
  expect(rows.map(({ share: row }) => row.id)).toEqual([own.listed.share.id]);
  const pages = await listComparisonShares({ principal, query: { limit: 1 } });
  expect(pages.nextCursor).not.toBeNull();
  const next = await listComparisonShares({ principal, query: { limit: 1, cursor: pages.nextCursor ?? undefined } });
  expect(new Set([...pages.rows, ...next.rows].map(({ share: row }) => row.id)).size).toBe(2);
});

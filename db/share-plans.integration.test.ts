import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, type Transaction } from "./client";
import { selectScoresOfJobs } from "./queries/candidate-scores";
import * as shares from "./queries/comparison-shares";
import { selectProfilesAlike } from "./queries/profiles-alike";
import { fillTables, type ManyRows } from "./testing/many-rows";
import { plansOf, type Seat, scannedWhole } from "./testing/plans";

let rows: ManyRows;
let share: shares.ShareRow;
beforeAll(async () => {
  rows = await fillTables(20_000);
  share = await newest();
}, 300_000);
afterAll(closeDatabase);

async function newest(): Promise<shares.ShareRow> {
  let found: shares.ShareRow | undefined;
  await plansOf(app(), async (tx) => {
    const [first] = await shares.selectShares(tx, {
      ...{ workspaceId: rows.workspaceId, account: null, limit: 1, after: null },
    });
    found = first?.share;
  });
  if (!found) throw new Error("nothing is shared");
  return found;
}

const app = (): Seat => ({ role: "assay_app", workspaceId: rows.workspaceId });
const system: Seat = { role: "assay_system" };

/** Tables of 20,000 rows and more. */
async function expectNoScan(seat: Seat, work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const planned = await plansOf(seat, work);
  expect(planned.length).toBeGreaterThanOrEqual(1);
  for (const { statement, plan } of planned) {
    const scanned = scannedWhole(plan).filter((table) => table !== "workspaces");
    expect({ statement, scanned }).toEqual({ statement, scanned: [] });
  }
}

test("whoever opens a link reads what it is of, and no more", async () => {
  const { workspaceId, id: shareId, tokenHash } = share;
  const now = new Date();
  await expectNoScan(system, (tx) => shares.findShareByToken(tx, tokenHash));
  await expectNoScan(app(), (tx) => shares.recordView(tx, { workspaceId, shareId }, now, 1));
  await expectNoScan(app(), (tx) => shares.placesOf(tx, workspaceId, [shareId]));
  await expectNoScan(app(), (tx) => selectScoresOfJobs(tx, { workspaceId, jobIds: [rows.jobId], visible: undefined }));
});

test("links are listed, looked after and revoked by their indexes", async () => {
  const { workspaceId, id: shareId } = share;
  const [now, after] = [new Date(), [share.createdAt.toISOString(), shareId]];
  for (const account of [null, rows.accountId]) {
    await expectNoScan(app(), (tx) => shares.selectShares(tx, { workspaceId, account, limit: 51, after }));
    await expectNoScan(app(), (tx) => shares.findShare(tx, { workspaceId, shareId }, account));
  }
  await expectNoScan(app(), (tx) => shares.selectViews(tx, { workspaceId, shareId }, 51, 2));
  await expectNoScan(app(), (tx) => shares.revokeShare(tx, { workspaceId, shareId }, now));
  await expectNoScan(system, (tx) => shares.deleteEndedShares(tx, now, 500));
});

test("names alike are looked up", async () => {
  const { workspaceId } = rows;
  const asked = { workspaceId, name: "kowalcyk", limit: 5 };
  const planned = await plansOf(app(), (tx) => selectProfilesAlike(tx, asked));
  expect(JSON.stringify(planned.map(({ plan }) => plan))).toContain("profiles_alike_idx");
});

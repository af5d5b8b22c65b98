import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "./client";
import { inWorkspace } from "./in-workspace";
import { boundStatements, readInWorkspace } from "./read-in-workspace";
import { aWorkspace } from "./testing/factories";

afterAll(closeDatabase);

const patience = sql`select current_setting('statement_timeout') as patience`;

test("a read that takes too long is ended, and its connection serves on, as patient as before", async () => {
  const { workspaceId } = await aWorkspace();
  expect(await readInWorkspace(workspaceId, (tx) => tx.execute(patience))).toEqual([{ patience: "30s" }]);
  const tooLong = readInWorkspace(workspaceId, async (tx) => {
    // The same end, sooner.
    await tx.execute(sql`set local statement_timeout = 1`);
    await tx.execute(sql`select pg_sleep(60)`);
  });
  await expect(tooLong).rejects.toMatchObject({ cause: { code: "57014" } });
  const all = await Promise.all(Array.from({ length: 40 }, () => database().execute(patience)));
  expect(all).toEqual(Array(40).fill([{ patience: "0" }]));
  expect(await inWorkspace(workspaceId, (tx) => tx.execute(patience))).toEqual([{ patience: "0" }]);
});

test("a transaction that finds out on its way that a caller chooses its size is bounded from there on", async () => {
  const { workspaceId } = await aWorkspace();
  const bounded = inWorkspace(workspaceId, async (tx) => {
    await boundStatements(tx);
    return tx.execute(patience);
  });
  expect(await bounded).toEqual([{ patience: "30s" }]);
});

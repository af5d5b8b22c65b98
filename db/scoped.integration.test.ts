import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, database } from "./client";
import { inWorkspace } from "./in-workspace";
import { prepared } from "./prepared";
import { workspaces } from "./schema";
import { asSystem } from "./system";

afterAll(closeDatabase);

const byName = prepared("by_name", (db) =>
  db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.name, sql.placeholder("name"))),
);
const broken = prepared("broken", (db) =>
  db
    .select({ one: sql<number>`1 / (length(${sql.placeholder("text")}::text))` })
    .from(workspaces)
    .limit(1),
);

async function twoOfOneName() {
  const name = `Twin ${crypto.randomUUID()}`;
  const made = await asSystem((tx) => tx.insert(workspaces).values([{ name }, { name }]).returning());
  return { name, ids: made.map(({ id }) => id).sort(), mine: made[0]?.id ?? "" };
}

/** By all connections of the pool at once, so that each prepares the statement and then knows it. */
const often = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 40 }, work));

test("a prepared statement sees its workspace alone from the first time on, whichever connection it meets", async () => {
  const { name, ids, mine } = await twoOfOneName();
  const own = await often(() => inWorkspace(mine, (tx) => byName(tx, { name })));
  for (const seen of own) expect(seen).toEqual([{ id: mine }]);
  const all = await often(() => asSystem((tx) => byName(tx, { name })));
  for (const seen of all) expect(seen.map(({ id }) => id).sort()).toEqual(ids);
});

test("what follows on the same connection is in no scope", async () => {
  const { mine, name } = await twoOfOneName();
  await often(() => inWorkspace(mine, (tx) => byName(tx, { name })));
  const left = await often(() =>
    database().execute(
      sql`select current_setting('app.workspace_id', true) as workspace, current_user <> 'assay_app' as own`,
    ),
  );
  for (const [row] of left) expect(row).toEqual({ workspace: "", own: true });
});

test("a read that fails says why, and its connection serves on", async () => {
  const { mine, name } = await twoOfOneName();
  const failed = often(() => inWorkspace(mine, (tx) => broken(tx, { text: "" })));
  await expect(failed).rejects.toMatchObject({ cause: { code: "22012" } });
  await often(() => expect(inWorkspace(mine, (tx) => broken(tx, { text: "" }))).rejects.toThrow());
  const seen = await often(() => inWorkspace(mine, (tx) => byName(tx, { name })));
  expect(seen).toHaveLength(40);
});

test("what is no workspace's id opens nothing, and takes no connection", async () => {
  const work = vi.fn();
  await often(() => expect(inWorkspace("none", work)).rejects.toThrow("UUID"));
  expect(work).not.toHaveBeenCalled();
  const { mine, name } = await twoOfOneName();
  expect(await inWorkspace(mine, (tx) => byName(tx, { name }))).toEqual([{ id: mine }]);
});

test("after a statement that failed, however quietly, nothing of its transaction stands", async () => {
  const { mine } = await twoOfOneName();
  const name = `Unscoped ${crypto.randomUUID()}`;
  const failing = asSystem(async (tx) => {
    await tx.insert(workspaces).values({ name });
    await tx.execute(sql`select 1 / 0`).catch(() => {});
  });
  await expect(failing).rejects.toThrow();
  expect(await inWorkspace(mine, (tx) => byName(tx, { name }))).toEqual([]);
  expect(await asSystem((tx) => byName(tx, { name }))).toEqual([]);
});

import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { closeDatabase, database, type Transaction } from "./client";
import { inWorkspace, readInWorkspace } from "./in-workspace";
import { prepared, type SingleStatement } from "./prepared";
import { workspaces } from "./schema";
import { asSystem, readAsSystem } from "./system";

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

test("a prepared statement sees its workspace alone from the first time on, in a round trip or in a transaction", async () => {
  const { name, ids, mine } = await twoOfOneName();
  const asOne = await often(() => readInWorkspace(mine, (on) => byName(on, { name })));
  const inTransaction = await often(() => inWorkspace(mine, (tx) => byName(tx, { name })));
  for (const seen of [...asOne, ...inTransaction]) expect(seen).toEqual([{ id: mine }]);
  const all = await often(() => readAsSystem((on) => byName(on, { name })));
  for (const seen of all) expect(seen.map(({ id }) => id).sort()).toEqual(ids);
});

test("what follows on the same connection is in no scope", async () => {
  const { mine, name } = await twoOfOneName();
  await often(() => readInWorkspace(mine, (on) => byName(on, { name })));
  const left = await often(() =>
    database().execute(
      sql`select current_setting('app.workspace_id', true) as workspace, current_user <> 'assay_app' as own`,
    ),
  );
  for (const [row] of left) expect(row).toEqual({ workspace: "", own: true });
});

test("a read that fails says why, and its connection serves on", async () => {
  const { mine, name } = await twoOfOneName();
  const failed = often(() => readInWorkspace(mine, (on) => broken(on, { text: "" })));
  await expect(failed).rejects.toMatchObject({ cause: { code: "22012" } });
  await often(() => expect(readInWorkspace(mine, (on) => broken(on, { text: "" }))).rejects.toThrow());
  const seen = await often(() => readInWorkspace(mine, (on) => byName(on, { name })));
  expect(seen).toHaveLength(40);
});

test("nothing is written, and nothing runs after the one statement", async () => {
  const { mine } = await twoOfOneName();
  const rename = prepared("rename", (db) =>
    db
      .update(workspaces)
      .set({ name: sql`${sql.placeholder("name")}` })
      .where(eq(workspaces.id, mine)),
  );
  await expect(readInWorkspace(mine, (on) => rename(on, { name: "Other" }))).rejects.toMatchObject({
    cause: { code: "25006" },
  });
  const late = async (on: SingleStatement) => {
    await byName(on, { name: "" });
    return byName(on, { name: "" });
  };
  await expect(readInWorkspace(mine, late)).rejects.toMatchObject({
    cause: { message: expect.stringContaining("handed over once") },
  });
});

test("a connection that breaks under a read is replaced", async () => {
  const { mine, name } = await twoOfOneName();
  const slow = prepared("slow", (db) =>
    db.select({ slept: sql`pg_sleep(${sql.placeholder("seconds")}::float)` }).from(workspaces),
  );
  let broken = 0;
  const sleep = () => readInWorkspace(mine, (on) => slow(on, { seconds: "60" }));
  const reads = often(async () => {
    await expect(sleep()).rejects.toThrow();
    broken += 1;
  });
  const server = postgres(env().DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  // Forty reads take turns on ten connections.
  while (broken < 40) {
    await server`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid()`;
  }
  await server.end();
  await reads;
  const seen = await often(() => readInWorkspace(mine, (on) => byName(on, { name })));
  for (const rows of seen) expect(rows).toEqual([{ id: mine }]);
});

test("a transaction whose scope can't be opened tells so, whatever its work does", async () => {
  const none = "none";
  await expect(inWorkspace(none, (tx: Transaction) => tx.select().from(workspaces))).rejects.toThrow("UUID");
});

import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "./client";
import { inWorkspace } from "./in-workspace";
import { workspaces } from "./schema";
import { asSystem } from "./system";

afterAll(closeDatabase);

test("a workspace sees itself and no other", async () => {
  const [mine, other] = await asSystem((tx) =>
    tx
      .insert(workspaces)
      .values([{ name: "Mine" }, { name: "Other" }])
      .returning({ id: workspaces.id }),
  );
  const seen = await inWorkspace(mine?.id ?? "", (tx) => tx.select({ id: workspaces.id }).from(workspaces));
  expect(seen).toEqual([{ id: mine?.id }]);
  const all = await asSystem((tx) => tx.select({ id: workspaces.id }).from(workspaces));
  expect(all).toContainEqual({ id: other?.id });
});

test("row-level security is forced on every table, and each with a workspace_id is open to its own workspace alone", async () => {
  const tables = await database().execute<{ name: string; forced: boolean; owned: boolean; policies: string[] }>(sql`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id') as owned,
      array(select concat(p.polroles::regrole[]::text, ' ', pg_get_expr(p.polqual, c.oid)) from pg_policy p
        where p.polrelid = c.oid and p.polroles <> array['assay_system'::regrole::oid]) as policies
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`);
  expect(tables.length).toBeGreaterThanOrEqual(12);
  expect(tables.filter(({ forced }) => !forced)).toEqual([]);
  for (const { name, policies } of tables.filter(({ owned }) => owned)) {
    const own = expect.stringMatching(/^\{assay_app\} \(workspace_id = .*app\.workspace_id/);
    expect([name, ...policies]).toEqual([name, own]);
  }
});

test("a workspace can't write a row of another", async () => {
  const [mine, other] = await asSystem((tx) =>
    tx
      .insert(workspaces)
      .values([{ name: "Mine" }, { name: "Other" }])
      .returning({ id: workspaces.id }),
  );
  const write = inWorkspace(mine?.id ?? "", (tx) =>
    tx.execute(sql`insert into erasures (workspace_id, profile_id) values (${other?.id}, gen_random_uuid())`),
  );
  await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
});

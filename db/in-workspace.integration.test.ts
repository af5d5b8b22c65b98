import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "./client";
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
  expect(other).toBeDefined();
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

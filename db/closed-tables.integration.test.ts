import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { closeDatabase } from "./client";
import { inWorkspace } from "./in-workspace";
import { fillEveryTable, type Relation, relations } from "./testing/row-a-table";

const url = env().DATABASE_URL ?? "";
const superuser = postgres(url, { max: 1, onnotice: () => {} });
/** A login as Assay asks for: no superuser, owner of every table, with the two roles at hand. */
const login = `owner_${randomBytes(6).toString("hex")}`;
const address = Object.assign(new URL(url), { username: login, password: login });
const owner = postgres(address.href, { max: 1, onnotice: () => {} });
let mine: string;
let theirs: string;
let tables: Relation[];
let views: Relation[];

beforeAll(async () => {
  [mine, theirs] = await fillEveryTable(superuser);
  [tables, views] = [await relations(superuser, "r"), await relations(superuser, "v")];
  await superuser.unsafe(`create role ${login} login password '${login}'`);
  await superuser.unsafe(`grant assay_app, assay_system to ${login} with inherit false`);
  for (const { name } of tables) await superuser.unsafe(`alter table ${name} owner to ${login}`);
});

afterAll(async () => {
  await owner.end();
  await superuser.end();
  await closeDatabase();
});

const REFUSED = "42501";

/** How many rows a statement gave or changed; null: Postgres refused it for want of a right. */
async function rowsOf(work: Promise<{ count: number }>): Promise<number | null> {
  try {
    return (await work).count;
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    if ((code ?? cause?.code) === REFUSED) return null;
    throw error;
  }
}

/** Sends a statement as the application does, within a workspace. */
const inside = (workspaceId: string, statement: string) =>
  rowsOf(inWorkspace(workspaceId, (tx) => tx.execute(sql.raw(statement))));

const isOwned = ({ column }: Relation) => column === "workspace_id";

/** Every row of every table is there still. */
async function expectAllThere(): Promise<void> {
  for (const { name } of tables)
    expect([name, (await superuser.unsafe(`select from ${name}`)).count]).toEqual([name, 2]);
}

test("the catalogue holds the tables and views that there are, each with a row of two workspaces", async () => {
  expect(tables.filter(isOwned).length).toBeGreaterThan(14);
  expect(views.length).toBeGreaterThan(1);
  await expectAllThere();
});

test("outside of a workspace the owner of every table sees, changes and deletes nothing", async () => {
  for (const { name, column } of tables) {
    for (const statement of [
      `select from ${name}`,
      `update ${name} set ${column} = ${column}`,
      `delete from ${name}`,
    ]) {
      expect([statement, await rowsOf(owner.unsafe(statement))]).toEqual([statement, 0]);
    }
  }
  for (const { name } of views) expect([name, await rowsOf(owner.unsafe(`select from ${name}`))]).toEqual([name, null]);
  await expectAllThere();
});

test("in the application's role without a workspace, there is nothing either", async () => {
  for (const { name } of [...tables.filter(isOwned), ...views]) {
    const statement = `select from ${name}`;
    const seen = owner.begin(async (tx) => {
      await tx`set local role assay_app`;
      return tx.unsafe(statement);
    });
    expect([statement, await rowsOf(seen)]).toEqual([statement, 0]);
  }
});

test("in a workspace its own rows are there, and nothing of another's can be read, changed, deleted or made", async () => {
  for (const { name, column } of [...tables.filter(isOwned), ...views]) {
    const seen = await inWorkspace(mine, (tx) => tx.execute(sql.raw(`select ${column} as whose from ${name}`)));
    expect([name, ...seen]).toEqual([name, { whose: mine }]);
  }
  for (const { name } of tables.filter(isOwned)) {
    const foreign = `workspace_id = '${theirs}'`;
    for (const statement of [
      `update ${name} set workspace_id = '${mine}' where ${foreign}`,
      `delete from ${name} where ${foreign}`,
    ]) {
      expect([statement, (await inside(mine, statement)) ?? 0]).toEqual([statement, 0]);
    }
    const moved = `update ${name} set ${foreign}`;
    expect([moved, await inside(mine, moved)]).toEqual([moved, null]);
  }
  await expectAllThere();
});

test("of workspaces and people it sees itself and its own alone, and changes neither", async () => {
  for (const name of ["public.workspaces", "public.users"]) {
    expect([name, await inside(mine, `select from ${name}`)]).toEqual([name, 1]);
    expect([name, await inside(mine, `delete from ${name}`)]).toEqual([name, null]);
  }
  expect(await inside(mine, `select from workspaces where id = '${mine}'`)).toBe(1);
});

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { databaseForTest } from "@/db/testing/database";
import { childEnvironment } from "@/lib/env";
import { faultOfDatabase } from "./database-fault";
import { freePort } from "./ports";

let database: Awaited<ReturnType<typeof databaseForTest>>;
let sql: postgres.Sql;
/** A login of each test's own, which may do nothing but log in. */
let role: string;

beforeAll(async () => {
  database = await databaseForTest();
  sql = postgres(database.url, { max: 1 });
});
beforeEach(async () => {
  role = `plain_${randomBytes(6).toString("hex")}`;
  await sql.unsafe(`create role ${role} login password 'right'`);
});
afterEach(() => sql.unsafe(`drop owned by ${role}; drop role ${role}`));
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const mayMakeTables = () => {
  const name = new URL(database.url).pathname.slice(1);
  return sql.unsafe(`grant create on database ${name} to ${role}; grant create on schema public to ${role}`);
};

function changed(parts: Partial<Record<"username" | "password" | "pathname" | "port", string>>): string {
  return Object.assign(new URL(database.url), parts).href;
}

test("a database that can be used has no fault", async () => {
  expect(await faultOfDatabase(database.url)).toBeNull();
});

test.each([
  ["a wrong password", () => changed({ password: "wrong" }), /password \(28P01\)/],
  ["a missing database", () => changed({ pathname: "/nowhere" }), /no database of that name/],
  ["a role that may make nothing", () => changed({ username: role, password: "right" }), /may not make tables/],
])("%s is said, without the password", async (_, url, sentence) => {
  const fault = await faultOfDatabase(url());
  expect(fault).toMatch(sentence);
  expect(fault).not.toContain(new URL(url()).password);
});

test("a port where nobody listens is said", async () => {
  expect(await faultOfDatabase(changed({ port: String(await freePort()) }))).toMatch(/nobody listens there/);
});

test("what is no address is said", async () => {
  expect(await faultOfDatabase("postgres://us er:x@:y")).toMatch(/not an address/);
});

test("a role that may make tables and no roles is said, until it has both", async () => {
  await mayMakeTables();
  const url = changed({ username: role, password: "right" });
  expect(await faultOfDatabase(url)).toMatch(/needs CREATEROLE/);
  await sql.unsafe(`grant assay_app, assay_system to ${role}`);
  expect(await faultOfDatabase(url)).toBeNull();
});

test("a second login of a server is told how it gets the roles that another one made", async () => {
  await mayMakeTables();
  await sql.unsafe(`alter role ${role} createrole`);
  const url = changed({ username: role, password: "right" });
  const fault = await faultOfDatabase(url);
  const grant = /GRANT .* WITH INHERIT FALSE/.exec(fault ?? "")?.[0];
  expect(grant).toContain(role);
  const { database: second, url: own } = await aDatabaseOf(role);
  await expect(migrate(own)).rejects.toThrow(/permission denied/);
  await sql.unsafe(grant ?? "");
  expect(await faultOfDatabase(url)).toBeNull();
  await migrate(own);
  await sql.unsafe(`drop database ${second} with (force)`);
});

async function aDatabaseOf(owner: string) {
  const name = `second_${randomBytes(6).toString("hex")}`;
  await sql.unsafe(`create database ${name} owner ${owner}`);
  return { database: name, url: changed({ username: owner, password: "right", pathname: `/${name}` }) };
}

/** Migrates as `npm start` does. */
async function migrate(url: string): Promise<void> {
  const env = childEnvironment({ DATABASE_URL: url });
  await promisify(execFile)(process.execPath, ["--import", "tsx", "db/migrate.ts"], { env });
}

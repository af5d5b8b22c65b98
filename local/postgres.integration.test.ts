import postgres from "postgres";
import { expect, test } from "vitest";
import { databaseForTest } from "@/db/testing/database";

test("the cluster speaks UTF-8 with the builtin locale, in UTC", async () => {
  const { url, drop } = await databaseForTest();
  const sql = postgres(url, { max: 1 });
  const [row] =
    await sql`select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
    current_setting('TimeZone') as zone from pg_database where datname = current_database()`;
  expect(row).toEqual({ encoding: "UTF8", provider: "b", locale: "C.UTF-8", zone: "UTC" });
  await sql.end();
  await drop();
});

test("a wrong password is refused", async () => {
  const { url, drop } = await databaseForTest();
  const sql = postgres(url.replace(/:[0-9a-f]{32}@/, ":wrong@"), { max: 1 });
  await expect(sql`select 1`).rejects.toMatchObject({ code: "28P01" });
  await sql.end();
  await drop();
});

test("two databases for tests don't see each other's tables", async () => {
  const [one, two] = await Promise.all([databaseForTest(), databaseForTest()]);
  const first = postgres(one.url, { max: 1 });
  const second = postgres(two.url, { max: 1 });
  await first`create table only_here (id int)`;
  await expect(second`select * from only_here`).rejects.toMatchObject({ code: "42P01" });
  await Promise.all([first.end(), second.end()]);
  await Promise.all([one.drop(), two.drop()]);
});

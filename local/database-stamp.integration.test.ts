import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { databaseForTest } from "@/db/testing/database";
import { prepareWhenChanged } from "./database-stamp";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-stamp-"));
  mkdirSync(join(root, "db/migrations"), { recursive: true });
  writeFileSync(join(root, "db/migrations/0000.sql"), "select 1");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a database is prepared once, and again after a new migration", async () => {
  const { url, drop } = await databaseForTest();
  const prepare = vi.fn(async () => {});
  await prepareWhenChanged(root, url, prepare);
  await prepareWhenChanged(root, url, prepare);
  expect(prepare).toHaveBeenCalledTimes(1);
  writeFileSync(join(root, "db/migrations/0001.sql"), "select 2");
  await prepareWhenChanged(root, url, prepare);
  expect(prepare).toHaveBeenCalledTimes(2);
  await drop();
});

test("what failed is done again, and another database is another matter", async () => {
  const [one, two] = await Promise.all([databaseForTest(), databaseForTest()]);
  await expect(prepareWhenChanged(root, one.url, () => Promise.reject(new Error("red")))).rejects.toThrow("red");
  const prepare = vi.fn(async () => {});
  await prepareWhenChanged(root, one.url, prepare);
  await prepareWhenChanged(root, two.url, prepare);
  expect(prepare).toHaveBeenCalledTimes(2);
  await Promise.all([one.drop(), two.drop()]);
});

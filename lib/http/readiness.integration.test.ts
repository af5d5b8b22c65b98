import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { readiness } from "./readiness";

const admin = postgres(env().DATABASE_URL ?? "", {
  max: 1,
  connection: { options: "-c default_transaction_read_only=off" },
  onnotice: () => {},
});
const database = new URL(env().DATABASE_URL ?? "").pathname.slice(1);

afterAll(() => admin.end({ timeout: 1 }));

const isReady = async () => {
  // Connections that are open keep what they began with.
  await closeDatabase();
  return (await readiness(async () => null)).database.ok;
};

test("a database that takes no writes is not ready", async () => {
  expect(await isReady()).toBe(true);
  await admin`alter database ${admin(database)} set default_transaction_read_only = on`;
  expect(await isReady()).toBe(false);
  await admin`alter database ${admin(database)} reset default_transaction_read_only`;
  expect(await isReady()).toBe(true);
});

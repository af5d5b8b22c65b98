import { setImmediate } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { env } from "@/lib/env";

/*
 * The driver as `patches/` mends it: as published (3.4.9), a connection that closes while it is about to write never
 * writes again, what a dead transaction still asks runs on the connection that came after, outside of any, and what is
 * asked between a reset and its close is forgotten.
 */

const connect = (name: string) =>
  postgres(env().DATABASE_URL ?? "", { max: 1, connection: { application_name: name }, onnotice: () => {} });
const operator = connect("cut-operator");
const clients = [operator];
afterAll(() => Promise.all(clients.map((client) => client.end({ timeout: 1 }))));

function aClient() {
  const name = `cut-${crypto.randomUUID().slice(0, 8)}`;
  const client = connect(name);
  clients.push(client);
  const cut = () => operator`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`;
  return { client, cut };
}

test("a connection that is cut again and again, in the midst of what many ask of it, comes back each time", async () => {
  const { client, cut } = aClient();
  let isOver = false;
  const failed = new Set<unknown>();
  const asks = async () => {
    while (!isOver) {
      await client`select 1 + ${1}::int as two`.catch(({ code }) => failed.add(code));
      await setImmediate();
    }
  };
  const all = Array.from({ length: 12 }, asks);
  for (let cuts = 0; cuts < 40; cuts += 1) {
    await cut();
    // Whoever asks once it is cut gets an answer, however many cuts there were.
    await expect
      .poll(() => client`select 1 as one`.catch(() => null), { timeout: 20_000, interval: 5 })
      .toEqual([{ one: 1 }]);
  }
  isOver = true;
  await Promise.all(all);
  expect([...failed].sort()).not.toEqual([]);
});

test("what a transaction asks after its connection closed is refused, and touches no other transaction", async () => {
  const { client, cut } = aClient();
  const table = `cut_${crypto.randomUUID().replaceAll("-", "")}`;
  await client.unsafe(`create table ${table} (word text)`);
  let isNextOpen = () => {};
  const nextOpen = new Promise<void>((resolve) => {
    isNextOpen = resolve;
  });
  let isDone = () => {};
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const refusals: unknown[] = [];
  const dead = client.begin(async (tx) => {
    await tx.unsafe(`insert into ${table} values ('before')`);
    await cut();
    await tx`select 1`.catch(() => {});
    await nextOpen;
    await tx.unsafe(`insert into ${table} values ('after')`).catch((error) => refusals.push(error.code));
    isDone();
  });
  const deadEnd = dead.then(
    () => "committed",
    () => "refused",
  );
  await expect.poll(() => client`select 1 as one`.catch(() => null), { timeout: 20_000 }).toEqual([{ one: 1 }]);
  await client.begin(async (tx) => {
    await tx.unsafe(`insert into ${table} values ('next')`);
    isNextOpen();
    await done;
  });
  expect(await deadEnd).toBe("refused");
  expect(refusals).toEqual(["CONNECTION_CLOSED"]);
  expect(await client.unsafe(`select word from ${table}`)).toEqual([{ word: "next" }]);
  await client.unsafe(`drop table ${table}`);
});

test("what waits in a transaction whose connection closes is refused, and the client can be ended", async () => {
  const { client, cut } = aClient();
  const outcome = await client
    .begin(async (tx) => {
      const slow = tx`select pg_sleep(60)`;
      const waiting = [tx`select 2`, tx`select 3`];
      const settled = Promise.allSettled([slow, ...waiting]);
      await expect.poll(() => cut(), { timeout: 20_000 }).toEqual([{ pg_terminate_backend: true }]);
      return (await settled).map(({ status }) => status);
    })
    .catch(() => "refused");
  expect(outcome).toBe("refused");
  await client.end();
});

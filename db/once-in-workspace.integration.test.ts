import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { closeDatabase, type Transaction } from "./client";
import { type Once, onceAround, onceInWorkspace, Replay } from "./once-in-workspace";
import { deleteOldAnswers } from "./queries/idempotency-answers";
import { insertRubric } from "./queries/rubric-versions";
import { idempotencyAnswers, profiles, rubrics } from "./schema";
import { asSystem } from "./system";
import { aProfile, aWorkspace } from "./testing/factories";

afterAll(closeDatabase);

const digest = () => randomUUID().replaceAll("-", "").padEnd(64, "0");

function aKey(change: Partial<Once<unknown>> = {}): Once<unknown> {
  return {
    owner: `api_key:${randomUUID()}`,
    keyHash: digest(),
    fingerprint: digest(),
    answerOf: async (result) => ({ status: 201, headers: { location: "/there" }, body: JSON.stringify(result) }),
    refusalOf: async (error) =>
      error instanceof AppError ? { status: 409, headers: {}, body: JSON.stringify(error.code) } : null,
    ...change,
  };
}

async function scene() {
  const { workspaceId } = await aWorkspace();
  const write = async (tx: Transaction) => {
    const { name } = await insertRubric(tx, { workspaceId, name: randomUUID(), role: null, description: "" });
    return { name };
  };
  const written = async () =>
    (await asSystem((tx) => tx.select().from(rubrics).where(eq(rubrics.workspaceId, workspaceId)))).length;
  const kept = () =>
    asSystem((tx) => tx.select().from(idempotencyAnswers).where(eq(idempotencyAnswers.workspaceId, workspaceId)));
  return { workspaceId, write, written, kept };
}

test("what was done once is not done again: its answer is thrown in its place, also by another process", async () => {
  const { workspaceId, write, written } = await scene();
  const key = aKey();
  const result = await onceInWorkspace(workspaceId, key, write);
  await closeDatabase();
  const again = onceInWorkspace(workspaceId, key, write);
  await expect(again).rejects.toBeInstanceOf(Replay);
  const answer = { status: 201, headers: { location: "/there" }, body: JSON.stringify(result) };
  await expect(again).rejects.toMatchObject({ answer });
  expect(await written()).toBe(1);
});

test("work that breaks down leaves nothing: neither its rows, nor an answer, nor a claim on the key", async () => {
  const { workspaceId, write, written, kept } = await scene();
  const key = aKey();
  const broken = onceInWorkspace(workspaceId, key, async (tx) => {
    await write(tx);
    throw new Error("the process dies here");
  });
  await expect(broken).rejects.toThrow("dies here");
  expect([await written(), await kept()]).toEqual([0, []]);
  await onceInWorkspace(workspaceId, key, write);
  expect(await written()).toBe(1);
});

test("an answer that can't be kept takes its work with it", async () => {
  const { workspaceId, write, written } = await scene();
  const key = aKey({ fingerprint: "too short for a digest" });
  await expect(onceInWorkspace(workspaceId, key, write)).rejects.toThrow();
  expect(await written()).toBe(0);
});

test("a refusal is kept and its work undone, also one that Postgres itself pronounced", async () => {
  const { workspaceId, write, written, kept } = await scene();
  const key = aKey();
  const refuse = (tx: Transaction) =>
    write(tx)
      .then(() => tx.execute(sql`select 1 / 0`))
      .catch(() => Promise.reject(new AppError("CONFLICT", "Not now.")));
  await expect(onceInWorkspace(workspaceId, key, refuse)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(onceInWorkspace(workspaceId, key, write)).rejects.toMatchObject({ answer: { body: '"CONFLICT"' } });
  expect([await written(), (await kept()).length]).toEqual([0, 1]);
});

test("while the first is under way the second is told so, and so it is with another request", async () => {
  const { workspaceId, write, written } = await scene();
  const key = aKey();
  await onceInWorkspace(workspaceId, key, async (tx) => {
    const second = onceInWorkspace(workspaceId, key, write);
    await expect(second).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_IN_USE", retryAfter: 1 });
    return write(tx);
  });
  const other = onceInWorkspace(workspaceId, { ...key, fingerprint: digest() }, write);
  await expect(other).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  expect(await written()).toBe(1);
});

test("the same key of another owner, or of another workspace, is another key", async () => {
  const [mine, theirs] = [await scene(), await scene()];
  const key = aKey();
  await onceInWorkspace(mine.workspaceId, key, mine.write);
  await onceInWorkspace(mine.workspaceId, { ...key, owner: "user:another", fingerprint: digest() }, mine.write);
  await onceInWorkspace(theirs.workspaceId, { ...key, fingerprint: digest() }, theirs.write);
  expect([await mine.written(), await theirs.written()]).toEqual([2, 1]);
});

test("a day later the key is free, swept or not, and the sweep takes old answers alone", async () => {
  const { workspaceId, write, written, kept } = await scene();
  const [old, swept, fresh] = [aKey(), aKey(), aKey()];
  for (const key of [old, swept, fresh]) await onceInWorkspace(workspaceId, key, write);
  const age = (key: Once<unknown>) =>
    asSystem((tx) =>
      tx
        .update(idempotencyAnswers)
        .set({ createdAt: sql`now() - interval '24 hours 1 second'` })
        .where(eq(idempotencyAnswers.keyHash, key.keyHash)),
    );
  await age(old);
  await age(swept);
  const result = await onceInWorkspace(workspaceId, { ...old, fingerprint: digest() }, write);
  expect(await written()).toBe(4);
  expect(await asSystem((tx) => deleteOldAnswers(tx, 10))).toBe(1);
  const left = (await kept()).map(({ keyHash, body }) => ({ keyHash, body }));
  expect(left).toHaveLength(2);
  expect(left).toContainEqual({ keyHash: old.keyHash, body: JSON.stringify(result) });
  expect(left).toContainEqual({ keyHash: fresh.keyHash, body: expect.any(String) });
});

test("what an answer tells of a person is kept while the person is there; then the key alone, and nothing is done again", async () => {
  const { workspaceId, write, written, kept } = await scene();
  const [there, erased] = [await aProfile(workspaceId), await aProfile(workspaceId)];
  const empty = { erasedAt: new Date(), document: null };
  await asSystem((tx) => tx.update(profiles).set(empty).where(eq(profiles.id, erased)));
  const [one, other] = [aKey(), aKey()];
  await onceInWorkspace(workspaceId, one, write, () => there);
  await onceInWorkspace(workspaceId, other, write, () => erased);
  const rows = await kept();
  expect(rows).toHaveLength(2);
  expect(rows).toContainEqual(expect.objectContaining({ profileId: there, body: expect.stringContaining("name") }));
  const nothing = { headers: {}, body: "", fingerprint: other.keyHash };
  expect(rows).toContainEqual(expect.objectContaining({ profileId: erased, ...nothing }));
  await expect(onceInWorkspace(workspaceId, one, write, () => there)).rejects.toBeInstanceOf(Replay);
  const again = onceInWorkspace(workspaceId, other, write, () => erased);
  await expect(again).rejects.toMatchObject({ code: "INPUT_ERASED" });
  expect(await written()).toBe(2);
});

test("work that may be done twice is answered once: of five at once the first to end answers, later ones don't run", async () => {
  const { workspaceId } = await scene();
  const key = aKey();
  let runs = 0;
  const work = async () => {
    runs += 1;
    return { runs };
  };
  const ends = await Promise.allSettled(Array.from({ length: 5 }, () => onceAround(workspaceId, key, work)));
  const lost = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  expect(lost).toHaveLength(4);
  for (const reason of lost) {
    if (!(reason instanceof Replay)) expect(reason).toMatchObject({ code: "IDEMPOTENCY_KEY_IN_USE" });
  }
  const before = runs;
  await expect(onceAround(workspaceId, key, work)).rejects.toBeInstanceOf(Replay);
  expect(runs).toBe(before);
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Principal } from "@/lib/domain/access";
import type { LimitState, Meter } from "@/lib/domain/rate-limit";
import { countRead } from "./count-read";

const person = (): Principal => {
  return { kind: "user", userId: randomUUID(), workspaceId: "w", name: "", email: "", role: "viewer" };
};

const key = (serviceAccountId: string): Principal => ({
  ...{ kind: "api_key", keyId: randomUUID(), serviceAccountId, workspaceId: "w", name: "" },
  ...{ scopes: ["scores:read"], ownJobsOnly: false },
});

function aMeter() {
  const told: LimitState[] = [];
  const limits = { keyScoresPerHour: 0, keyBatchProfilesPerHour: 0, profileJobsPerHour: 0, profileActiveJobs: 0 };
  const meter: Meter = { limits, note: (state) => void told.push(state) };
  return { meter, told };
}

test("each person has reads of their own; one too many is told when to come back; 0 is without a limit", async () => {
  const [first, second] = [person(), person()];
  const { meter, told } = aMeter();
  for (let i = 0; i < 3; i += 1) await countRead(first, meter, 3);
  const refused = await countRead(first, meter, 3).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "RATE_LIMITED", message: expect.stringContaining("All 3 status reads") });
  expect(told.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0]);
  expect(refused).toMatchObject({ retryAfter: told.at(-1)?.resetSeconds });
  await countRead(second, meter, 3);
  await countRead(first, meter, 0);
  expect(told).toHaveLength(5);
});

test("the keys of one service account share its reads: a rotation gives no others", async () => {
  const account = randomUUID();
  const { meter, told } = aMeter();
  await countRead(key(account), meter, 3);
  await countRead(key(account), meter, 3);
  await countRead(key(randomUUID()), meter, 3);
  expect(told.map(({ remaining }) => remaining)).toEqual([2, 1, 2]);
});

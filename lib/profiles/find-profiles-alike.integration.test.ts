import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { LIMITS } from "@/lib/domain/limits";
import { eraseProfile } from "./erase-profile";
import { findProfilesAlike } from "./find-profiles-alike";

afterAll(closeDatabase);

test("finds names through slips of the pen, the most alike first, in the own workspace alone", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  for (const full_name of ["Katarzyna Kowalczyk", "Maria Kowalska", "Bertrand Haldvik"]) {
    await aProfile(workspaceId, { full_name });
  }
  await aProfile((await aWorkspace()).workspaceId, { full_name: "Katarzyna Kowalczyk" });
  const alike = async (q: string) => (await findProfilesAlike({ principal, q })).map(({ fullName }) => fullName);
  expect((await alike("Kowalcyk"))[0]).toBe("Katarzyna Kowalczyk");
  expect(await alike("  HALDVIC bertrand ")).toEqual(["Bertrand Haldvik"]);
  expect(await alike("nobody of that kind")).toEqual([]);
  expect(await alike("hald\u0000vic\ud800")).toEqual([]);
  expect(await alike("\u0000haldvic\u0007")).toEqual(["Bertrand Haldvik"]);
  for (const little of ["", "ka", "k.", "--- -"]) expect(await alike(little)).toEqual([]);
});

test("finds five at most, and nobody who was erased", async () => {
  const principal = await aWorkspace();
  const ids = await Promise.all(
    Array.from({ length: 7 }, (_, at) => aProfile(principal.workspaceId, { full_name: `Ingrid Lindqvist ${at}` })),
  );
  const asked = { principal, q: "lindkvist" };
  expect(await findProfilesAlike(asked)).toHaveLength(LIMITS.profilesAlike);
  for (const id of ids) {
    await eraseProfile({ principal, id, expected: null, cancelRun: async () => {}, now: new Date() });
  }
  expect(await findProfilesAlike(asked)).toEqual([]);
});

import { expect, test } from "vitest";
import { ProfilePatch } from "./profiles";
import { RubricDraftPatch } from "./rubrics";

test.each([{}, { about: null }, { location: { city: "Oslo" } }, { skills: ["Go"], experiences: [{ title: "CTO" }] }])(
  "%j stays as it came: nothing is filled in",
  (patch) => {
    expect(ProfilePatch.parse(patch)).toEqual(patch);
  },
);

test.each([
  [{ full_name: null }, ["full_name"]],
  [{ full_name: " " }, ["full_name"]],
  [{ nick: "A" }, [""]],
  [{ skills: "Go" }, ["skills"]],
  [{ location: { town: "Oslo" } }, ["location"]],
  [{ location: "Oslo", headline: 7 }, ["headline", "location"]],
  [{ experiences: [{ title: "CTO", start: "May" }] }, ["experiences.0.start"]],
  [{ about: "x".repeat(20_001) }, ["about"]],
  [{ id: "7" }, [""]],
])("%j is refused where it is wrong", (patch, paths) => {
  const found = ProfilePatch.safeParse(patch).error?.issues ?? [];
  expect(found.map(({ path }) => path.join(".")).sort()).toEqual(paths);
});

test.each([[[]], ["x"], [null], [7]])("%j is no patch", (patch) => {
  expect(ProfilePatch.safeParse(patch).success).toBe(false);
});

test("a draft keeps at least one criterion", () => {
  for (const criteria of [null, []]) expect(RubricDraftPatch.safeParse({ criteria }).success).toBe(false);
  expect(RubricDraftPatch.parse({ redact: false })).toEqual({ redact: false });
});

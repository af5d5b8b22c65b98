import { expect, it } from "vitest";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import type { RubricSummary } from "@/lib/api/contracts/rubrics";
import { Profile } from "@/lib/domain/profile";
import type { Role } from "@/lib/domain/role";
import { defaultRubric, rubricOfJob } from "./default-rubric";
import { placeWords } from "./place-words";

const rubric = (id: string, role: Role | null, updated_at: string, published = true): RubricSummary => ({
  id,
  name: id,
  role,
  description: "",
  published_version_id: published ? `${id}-1` : null,
  published_version: published ? 1 : null,
  criteria_count: 5,
  updated_at,
});
const profile = (content: object): ProfileResource => ({
  id: "p",
  ...Profile.parse({ full_name: "Sample", ...content }),
  created_at: "",
  updated_at: "",
});
const RUBRICS = [rubric("cto", "CTO", "2026-01"), rubric("ciso", "CISO", "2026-02"), rubric("sales", null, "2026-03")];

it.each([
  ["the headline's role", { headline: "Chief Information Security Officer" }, "ciso"],
  ["the current title's role", { experiences: [{ title: "CTO", start: "2022-05" }] }, "cto"],
  ["the newest where no role is named", { headline: "Cook" }, "sales"],
  ["the newest where the role's rubric isn't there", { headline: "CIO" }, "sales"],
])("offers %s", (_, content, id) => {
  expect(defaultRubric(RUBRICS, profile(content))?.id).toBe(id);
});

it.each([
  ["by the version, whatever it is called since", "ciso-1", "cto", "ciso"],
  ["by the name, where another version is published since", "cto-0", "cto", "cto"],
  ["not where it is gone", "gone-1", "gone", undefined],
  ["not for a prompt of one's own", null, null, undefined],
])("finds the rubric of a job %s", (_, versionId, name, id) => {
  const drafted = rubric("drafted", null, "2026-04", false);
  expect(rubricOfJob([drafted, ...RUBRICS], versionId, name)?.id).toBe(id);
});

it("never offers a rubric without a published version", () => {
  expect(defaultRubric([rubric("draft", "CTO", "2026-05", false)], profile({}))).toBeUndefined();
});

it.each([
  ["experiences.0.description", "CTO, Umber"],
  ["educations.0.school", "ETH"],
  ["certifications.0.name", "CISSP"],
  ["skills.3", "Skills"],
  ["experiences.7.title", "Experience"],
  ["external_id", "Profile"],
])("calls %s %s", (field, words) => {
  const content = profile({
    experiences: [{ title: "CTO", company: { name: "Umber" } }],
    educations: [{ school: "ETH" }],
    certifications: [{ name: "CISSP" }],
  });
  expect(placeWords(field, content)).toBe(words);
});

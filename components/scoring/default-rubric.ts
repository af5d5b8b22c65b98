import type { ProfileResource } from "@/lib/api/contracts/profiles";
import type { RubricSummary } from "@/lib/api/contracts/rubrics";
import { ROLES, type Role } from "@/lib/domain/role";

const ROLE_WORDS: Record<Role, RegExp> = {
  CIO: /\bCIO\b|chief information officer|head of (it|information technology)/i,
  CTO: /\bCTO\b|chief technology officer|vp engineering|head of engineering/i,
  CISO: /\bCISO\b|chief information security officer|head of (information |cyber ?)?security/i,
};

/** The rubrics that can score: those with a published version, the newest change first. */
export function publishedRubrics(rubrics: readonly RubricSummary[]): RubricSummary[] {
  return rubrics
    .filter((one) => one.published_version_id !== null)
    .sort((a, b) => b.updated_at.localeCompare(a.updated_at));
}

/** The rubric to offer first: that of the role which the profile's headline or latest title names, else the newest. */
export function defaultRubric(rubrics: readonly RubricSummary[], profile: ProfileResource): RubricSummary | undefined {
  const published = publishedRubrics(rubrics);
  const current = profile.experiences.find((one) => one.end === null) ?? profile.experiences[0];
  const words = `${profile.headline ?? ""}\n${current?.title ?? ""}`;
  const role = ROLES.find((one) => ROLE_WORDS[one].test(words));
  return published.find((one) => role !== undefined && one.role === role) ?? published[0];
}

/** The rubric that a job was scored by. Its name finds that of a version which is no longer the published one. */
export function rubricOfJob(
  rubrics: readonly RubricSummary[],
  versionId: string | null,
  name: string | null,
): RubricSummary | undefined {
  if (versionId === null) return undefined;
  return rubrics.find((one) => one.published_version_id === versionId) ?? rubrics.find((one) => one.name === name);
}

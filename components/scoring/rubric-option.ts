import type { RubricSummary } from "@/lib/api/contracts/rubrics";

/** A rubric as a choice: its name, with role, version and size beneath. */
export function rubricOption(rubric: RubricSummary) {
  const parts = [rubric.role, `version ${rubric.published_version}`, `${rubric.criteria_count} criteria`];
  return { value: rubric.id, label: rubric.name, hint: parts.filter(Boolean).join(" · ") };
}

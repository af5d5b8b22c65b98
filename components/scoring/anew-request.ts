import type { ScoreRequest, ScoringJobResource } from "@/lib/api/contracts/scoring";

type CompletedJob = Extract<ScoringJobResource, { status: "completed" }>;

/** What asks the same again without reuse; null for a free prompt, which a job doesn't tell. */
export function anewRequest(job: CompletedJob): ScoreRequest | null {
  if (job.rubric_version_id === null) return null;
  const { temperature } = job.result.provenance.parameters;
  const asked = { rubric_version_id: job.rubric_version_id, model: job.model, reuse: false };
  return typeof temperature === "number" ? { ...asked, temperature } : asked;
}

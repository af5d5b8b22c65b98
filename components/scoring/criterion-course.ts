import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { parsedScoreOf } from "./score-words";

/** One score of a criterion. */
export interface CoursePoint {
  jobId: string;
  at: string;
  model: string;
  /** null: it could not be judged. */
  score: number | null;
  /** By the same version of the rubric and the same model as the newest score. */
  same: boolean;
}

export interface CriterionCourse {
  id: string;
  label: string;
  points: CoursePoint[];
}

/** How each criterion of the newest score was judged over time, the oldest first. Jobs without a rubric's score are left out. */
export function criterionCourses(jobs: readonly ScoringJobResource[]): CriterionCourse[] {
  const scored = jobs
    .flatMap((job) => {
      const score = parsedScoreOf(job);
      if (!score || job.status !== "completed") return [];
      const model = job.result.model_used ?? job.model;
      return [{ jobId: job.job_id, at: job.completed_at, version: job.rubric_version_id, model, score }];
    })
    .sort((a, b) => a.at.localeCompare(b.at));
  const newest = scored.at(-1);
  if (!newest) return [];
  return newest.score.criteria.map(({ id, label }) => ({
    id,
    label,
    points: scored.flatMap(({ jobId, at, version, model, score }) => {
      const found = score.criteria.find((one) => one.id === id);
      const same = version === newest.version && model === newest.model;
      return found ? [{ jobId, at, model, score: found.score, same }] : [];
    }),
  }));
}

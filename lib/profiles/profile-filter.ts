import type { ShownScores } from "@/db/queries/latest-score";
import type { ProfileFilters } from "@/db/queries/profile-filters";
import { hasScope, jobsOwnerOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { ReviewState } from "@/lib/domain/review";
import type { Role } from "@/lib/domain/role";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { askedWords } from "@/lib/domain/search-words";

/** What a caller narrows a list of profiles to; scores in points. */
export interface ProfileFilter {
  q?: string | undefined;
  title?: string | undefined;
  location?: string | undefined;
  scored?: "true" | "false" | undefined;
  review?: ReviewState | undefined;
  min_score?: number | undefined;
  max_score?: number | undefined;
  criterion?: string | undefined;
  rubric_id?: string | undefined;
  role?: Role | undefined;
  job_status?: JobStatus | "none" | undefined;
  stale?: "true" | "false" | undefined;
  ids?: string[] | undefined;
}

/**
 * The filter as the queries take it; null: nobody can fit, since signs alone were asked for, which no word holds.
 * Throws 403 `INSUFFICIENT_SCOPE` for asking by score or job without `scores:read`.
 */
export function readProfileFilter(principal: Principal, filter: ProfileFilter): ProfileFilters | null {
  const { q, title, location, ids, ...byScore } = filter;
  const asksByScore = Object.values(byScore).some((one) => one !== undefined);
  if (asksByScore && visibleScores(principal) === "none")
    throw new AppError("INSUFFICIENT_SCOPE", "To filter or sort by score needs the scope scores:read.");
  const [words, titleWords, locationWords] = [q, title, location].map((text = "") => {
    const asked = askedWords(text);
    return text.trim() !== "" && asked.length === 0 ? null : asked;
  });
  if (!words || !titleWords || !locationWords) return null;
  const { scored, review, criterion, min_score, max_score, rubric_id, role, job_status, stale } = byScore;
  return {
    ...{ words, titleWords, locationWords, ids, review, criterion, role },
    scored: isTrue(scored) ?? null,
    least: thousandths(min_score),
    most: thousandths(max_score),
    rubricId: rubric_id,
    jobStatus: job_status,
    stale: isTrue(stale),
  };
}

/** Whose scores a caller may see beside the profiles. */
export function visibleScores(principal: Principal): ShownScores["scores"] {
  if (!hasScope(principal, "scores:read")) return "none";
  const owner = jobsOwnerOf(principal);
  return owner === null ? "all" : { ofAccount: owner };
}

const isTrue = (text: "true" | "false" | undefined) => (text === undefined ? undefined : text === "true");

const thousandths = (points: number | undefined) => (points === undefined ? undefined : Math.round(points * 1_000));

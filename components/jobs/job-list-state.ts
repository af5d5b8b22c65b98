import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { JOBS_PAGE, type JobFilter } from "@/lib/api/queries";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { JOB_STATUSES } from "@/lib/domain/scoring-job";

/** What of the job list stands in the URL: a link to it shows the same list. */
export const jobListParams = {
  status: parseAsStringLiteral(JOB_STATUSES),
  error_code: parseAsStringLiteral(JOB_ERROR_CODES),
  rubric_id: parseAsString,
  created_after: parseAsString,
  created_before: parseAsString,
  sandbox: parseAsStringLiteral(["true", "false"]),
  stale: parseAsStringLiteral(["true"]),
  delayed: parseAsStringLiteral(["true"]),
};
export type JobListState = inferParserType<typeof jobListParams>;

/** Reads the state from a page's `searchParams`, on the server. */
export const loadJobListState = createLoader(jobListParams);

/** What a state filters by, as the API knows it. */
export function filterOf(state: Partial<JobListState>): JobFilter {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null));
}

/** The filter of the list itself. Server and browser must agree on it: it is the query's key. */
export function toJobFilter(state: JobListState): JobFilter {
  return { ...filterOf(state), limit: JOBS_PAGE };
}

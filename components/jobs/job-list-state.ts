import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { JobFilter } from "@/lib/api/queries";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { JOB_STATUSES } from "@/lib/domain/scoring-job";

/** What of the job list stands in the URL: a link to it shows the same list. */
export const jobListParams = {
  status: parseAsStringLiteral(JOB_STATUSES),
  error_code: parseAsStringLiteral(JOB_ERROR_CODES),
  rubric_id: parseAsString,
};
export type JobListState = inferParserType<typeof jobListParams>;

/** Reads the state from a page's `searchParams`, on the server. */
export const loadJobListState = createLoader(jobListParams);

/** The API's filter of a state. Server and browser must agree on it: it is the query's key. */
export function toJobFilter({ status, error_code, rubric_id }: JobListState): JobFilter {
  return {
    ...(status ? { status } : {}),
    ...(error_code ? { error_code } : {}),
    ...(rubric_id ? { rubric_id } : {}),
    limit: 50,
  };
}

import type { Route } from "next";
import { createSerializer } from "nuqs/server";
import { type JobListState, jobListParams } from "./job-list-state";

const serialize = createSerializer(jobListParams);

/** The address of the job list with these filters. */
export function jobsHref(filters: Partial<JobListState>): Route {
  return serialize("/jobs", filters) as Route;
}

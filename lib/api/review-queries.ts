import { queryOptions } from "@tanstack/react-query";
import { getJson } from "./client";
import type { ReviewResource } from "./contracts/reviews";
import { queryKeys } from "./queries";

/** What people said of a score. */
export const reviewQuery = (jobId: string) =>
  queryOptions({
    queryKey: [...queryKeys.jobs, "review", jobId],
    queryFn: ({ signal }) => getJson<ReviewResource>(`/scoring-jobs/${jobId}/review`, signal),
  });

"use client";

import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { announce } from "@/components/ui/announcer";
import { postJson } from "@/lib/api/client";
import type { DecisionInput, OverrideInput, ReviewResource } from "@/lib/api/contracts/reviews";
import { queryKeys } from "@/lib/api/queries";
import { reviewQuery } from "@/lib/api/review-queries";

type Add<T> = UseMutationResult<ReviewResource, Error, T>;

/** Decides on a score, or withdraws. `done`: said to screen readers once it is kept. */
export const useDecide = (jobId: string, done: string): Add<DecisionInput> => useAdd(jobId, "decisions", done);

/** Corrects a criterion's number, or takes that back. */
export const useOverride = (jobId: string, done: string): Add<OverrideInput> => useAdd(jobId, "overrides", done);

function useAdd<T>(jobId: string, kind: "decisions" | "overrides", done: string): Add<T> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (entry: T) => (await postJson<ReviewResource>(`/scoring-jobs/${jobId}/${kind}`, entry)).body,
    onSuccess: (review) => {
      client.setQueryData(reviewQuery(jobId).queryKey, review);
      announce(done);
      return client.invalidateQueries({ queryKey: queryKeys.profileLists });
    },
  });
}

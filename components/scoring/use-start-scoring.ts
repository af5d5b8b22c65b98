"use client";

import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { postJson } from "@/lib/api/client";
import type { ScoreAccepted, ScoreRequest } from "@/lib/api/contracts/scoring";
import { queryKeys } from "@/lib/api/queries";

type Accepted = (typeof ScoreAccepted)["_output"];

/** Asks for a score of a profile; `onStarted` gets the new job's id. */
export function useStartScoring(
  profileId: string,
  onStarted: (jobId: string) => void,
): UseMutationResult<Accepted, Error, ScoreRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (request: ScoreRequest) => {
      const { body } = await postJson<Accepted>(`/profiles/${profileId}/score`, request);
      return body;
    },
    onSuccess: (accepted) => {
      client.invalidateQueries({ queryKey: queryKeys.jobs });
      onStarted(accepted.job_id);
    },
  });
}

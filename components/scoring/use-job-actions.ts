"use client";

import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { postJson } from "@/lib/api/client";
import { queryKeys } from "@/lib/api/queries";

type JobAction = UseMutationResult<unknown, Error, string>;

/** Runs a failed job again; call `mutate(jobId)`. A refusal is told in a toast. */
export function useRetryJob(): JobAction {
  return useJobAction("retry", "The job could not be retried");
}

/** Cancels an unfinished job; call `mutate(jobId)`. */
export function useCancelJob(): JobAction {
  return useJobAction("cancel", "The job could not be cancelled");
}

function useJobAction(action: "retry" | "cancel", failure: string): JobAction {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) => postJson(`/scoring-jobs/${jobId}/${action}`),
    onError: (error) => toast.error(failure, { description: errorSentence(error) }),
    // Refused or not, what is on the screen may be old.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.jobs }),
  });
}

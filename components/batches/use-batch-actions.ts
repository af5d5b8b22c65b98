import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { postJson } from "@/lib/api/client";
import { queryKeys } from "@/lib/api/queries";

/** Cancels a batch, or takes up what failed in it; says what goes wrong. */
export function useBatchAction(batchId: string, action: "cancel" | "retry-failed") {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(`/scoring-batches/${batchId}/${action}`),
    onError: (error) => toast.error(errorSentence(error)),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.batches }),
        client.invalidateQueries({ queryKey: queryKeys.jobLists }),
      ]),
  });
}

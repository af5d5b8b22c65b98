"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { patchJson } from "@/lib/api/client";
import type { WebhookEndpointResource } from "@/lib/api/contracts/webhooks";
import { queryKeys } from "@/lib/api/queries";

/** Enables an endpoint or disables it; a refusal is told in a toast. */
export function useEnableEndpoint(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (enabled: boolean) => patchJson<WebhookEndpointResource>(`/webhook-endpoints/${id}`, { enabled }),
    onSuccess: (_, enabled) =>
      toast.success(enabled ? "Events are sent again from now on" : "Nothing is sent any more"),
    onError: (error) => toast.error("The endpoint could not be changed", { description: errorSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.webhooks }),
  });
}

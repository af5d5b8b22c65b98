"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { deleteJson, patchJson, postJson } from "@/lib/api/client";
import type { NewWebhookSecret, WebhookEndpointInput, WebhookEndpointResource } from "@/lib/api/contracts/webhooks";
import { queryKeys } from "@/lib/api/queries";
import { EndpointForm } from "./endpoint-form";
import { RotateWebhookSecret } from "./rotate-webhook-secret";
import { useEnableEndpoint } from "./use-change-endpoint";
import { shortUrl } from "./webhook-words";

interface EndpointActionsProps {
  of: WebhookEndpointResource;
  onMade: (made: NewWebhookSecret) => void;
}

type Question = "change" | "rotate" | "disable" | "delete";

/** What can be done about an endpoint. */
export function EndpointActions({ of, onMade }: EndpointActionsProps) {
  const [asking, ask] = useState<Question | null>(null);
  const openTo = (what: Question) => ({
    open: asking === what,
    onOpenChange: (open: boolean) => ask(open ? what : null),
  });
  const enable = useEnableEndpoint(of.id);
  const test = useTest(of.id);
  const change = useChange(of.id, () => ask(null));
  const remove = useDelete(of.id);
  return (
    <div className="flex flex-wrap gap-2">
      <Button pending={test.isPending} onClick={() => test.mutate()}>
        {test.isPending ? null : <Send aria-hidden />}
        Send test
      </Button>
      <Button onClick={() => ask("change")}>Change</Button>
      <Button onClick={() => ask("rotate")}>Rotate secret</Button>
      {of.enabled ? (
        <Button pending={enable.isPending} onClick={() => ask("disable")}>
          Disable
        </Button>
      ) : (
        <Button pending={enable.isPending} onClick={() => enable.mutate(true)}>
          Enable
        </Button>
      )}
      <Button pending={remove.isPending} onClick={() => ask("delete")}>
        Delete
      </Button>
      <EndpointForm of={of} {...openTo("change")} save={change} />
      <RotateWebhookSecret id={of.id} {...openTo("rotate")} onMade={onMade} />
      <ConfirmDialog
        {...openTo("disable")}
        title="Disable this endpoint?"
        description="Nothing is sent any more, and what still waits for its next try is cancelled. Enable it again at any time."
        action="Disable"
        onConfirm={() => enable.mutate(false)}
      />
      <ConfirmDialog
        {...openTo("delete")}
        title={`Delete ${shortUrl(of.url)}?`}
        description="Nothing is sent any more, and its log goes with it. It can't be undone."
        action="Delete endpoint"
        onConfirm={() => remove.mutate()}
      />
    </div>
  );
}

function useTest(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(`/webhook-endpoints/${id}/test`),
    onSuccess: () => toast.success("A test is on its way", { description: "The log shows what came of it." }),
    onError: (error) => toast.error("No test was sent", { description: errorSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.webhooks }),
  });
}

function useChange(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: WebhookEndpointInput) =>
      patchJson<WebhookEndpointResource>(`/webhook-endpoints/${id}`, change),
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: queryKeys.webhooks });
    },
  });
}

function useDelete(id: string) {
  const [client, router] = [useQueryClient(), useRouter()];
  return useMutation({
    mutationFn: () => deleteJson(`/webhook-endpoints/${id}`),
    onSuccess: () => {
      toast.success("The endpoint is deleted");
      router.push("/settings/webhooks");
      return client.invalidateQueries({ queryKey: [...queryKeys.webhooks, "endpoints"] });
    },
    onError: (error) => toast.error("The endpoint could not be deleted", { description: errorSentence(error) }),
  });
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { deleteJson } from "@/lib/api/client";
import type { ApiKeyResource, NewApiKeyResource } from "@/lib/api/contracts/api-keys";
import { queryKeys } from "@/lib/api/queries";
import { KeyBudget } from "./key-budget-form";
import { RotateKey } from "./rotate-key-form";

interface KeyActionsProps {
  of: ApiKeyResource;
  onMade: (made: NewApiKeyResource) => void;
}

/** What can be done about a key that is not revoked: what it may spend, a new secret, or its end. */
export function KeyActions({ of, onMade }: KeyActionsProps) {
  const [asking, ask] = useState<"budget" | "rotate" | "revoke" | null>(null);
  const revoke = useRevoke(of);
  const openTo = (what: "budget" | "rotate" | "revoke") => (open: boolean) => ask(open ? what : null);
  return (
    <span className="inline-flex justify-end gap-2 max-sm:flex-col max-sm:items-end">
      <Button size="sm" onClick={() => ask("budget")}>
        Budget
        <span className="sr-only"> of {of.name}</span>
      </Button>
      {of.replaced_by_id === null ? (
        <Button size="sm" onClick={() => ask("rotate")}>
          Rotate
          <span className="sr-only"> {of.name}</span>
        </Button>
      ) : null}
      <Button size="sm" pending={revoke.isPending} onClick={() => ask("revoke")}>
        Revoke
        <span className="sr-only">
          {" "}
          {of.name}, {of.prefix}
        </span>
      </Button>
      <KeyBudget of={of} open={asking === "budget"} onOpenChange={openTo("budget")} />
      <RotateKey of={of} open={asking === "rotate"} onOpenChange={openTo("rotate")} onMade={onMade} />
      <ConfirmDialog
        open={asking === "revoke"}
        onOpenChange={openTo("revoke")}
        title={`Revoke ${of.name}?`}
        description={`Every further request with ${of.prefix}… is refused at once, and it can't be undone. What it made stays.`}
        action="Revoke key"
        onConfirm={() => revoke.mutate()}
      />
    </span>
  );
}

function useRevoke({ id, name }: ApiKeyResource) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deleteJson(`/api-keys/${id}`),
    onSuccess: () => toast.success(`${name} is revoked`),
    onError: (error) => toast.error(`${name} could not be revoked`, { description: errorSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.apiKeys }),
  });
}

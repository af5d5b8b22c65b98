"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { postJson } from "@/lib/api/client";
import type { NewWebhookSecret, WebhookSecretRotation } from "@/lib/api/contracts/webhooks";
import { queryKeys } from "@/lib/api/queries";
import { OVERLAPS, type Overlap } from "./webhook-words";

interface RotateProps {
  id: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (made: NewWebhookSecret) => void;
}

/** Makes a new signing secret, and asks how long the old one goes on. */
export function RotateWebhookSecret({ id, open, onOpenChange, onMade }: RotateProps) {
  const [overlap, setOverlap] = useState<Overlap>("86400");
  const client = useQueryClient();
  const rotate = useMutation({
    mutationFn: (rotation: WebhookSecretRotation) =>
      postJson<NewWebhookSecret>(`/webhook-endpoints/${id}/rotate-secret`, rotation),
    onSuccess: ({ body }) => {
      onOpenChange(false);
      onMade(body);
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.webhooks }),
  });
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <SheetContent
        title="Rotate the signing secret"
        description="While both sign, a receiver verifies with the one that it knows, and misses nothing."
        footer={
          <>
            <Button onClick={() => onOpenChange(false)}>Cancel</Button>
            <Button
              variant="primary"
              pending={rotate.isPending}
              onClick={() => rotate.mutate({ overlap_seconds: Number(overlap) })}
            >
              Make new secret
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4 pt-1">
          {rotate.error ? (
            <Alert live tone="danger" title="No secret was made">
              {errorSentence(rotate.error)}
            </Alert>
          ) : null}
          <Field
            label="The old secret"
            hint="Give yourself time to put the new one into the receiver. Was it leaked? End it at once."
          >
            {(control) => <Select {...control} value={overlap} onValueChange={setOverlap} options={OVERLAPS} />}
          </Field>
        </div>
      </SheetContent>
    </Dialog>
  );
}

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
import type { ApiKeyResource, ApiKeyRotation, NewApiKeyResource } from "@/lib/api/contracts/api-keys";
import { queryKeys } from "@/lib/api/queries";
import { OVERLAPS, type Overlap } from "./key-words";

interface RotateKeyProps {
  of: ApiKeyResource;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (made: NewApiKeyResource) => void;
}

/** Makes a key in the place of another, and asks how long the old one goes on. */
export function RotateKey({ of, open, onOpenChange, onMade }: RotateKeyProps) {
  const [overlap, setOverlap] = useState<Overlap>("86400");
  const client = useQueryClient();
  const rotate = useMutation({
    mutationFn: (rotation: ApiKeyRotation) => postJson<NewApiKeyResource>(`/api-keys/${of.id}/rotate`, rotation),
    onSuccess: ({ body }) => {
      onOpenChange(false);
      onMade(body);
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.apiKeys }),
  });
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <SheetContent
        title={`Rotate ${of.name}`}
        description="You get a new key that may do the same. Scores, limits and idempotency keys go on as they are."
        footer={
          <>
            <Button onClick={() => onOpenChange(false)}>Cancel</Button>
            <Button
              variant="primary"
              pending={rotate.isPending}
              onClick={() => rotate.mutate({ overlap_seconds: Number(overlap) })}
            >
              Make new key
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4 pt-1">
          {rotate.error ? (
            <Alert live tone="danger" title="No key was made">
              {errorSentence(rotate.error)}
            </Alert>
          ) : null}
          <Field
            label={`The old key, ${of.prefix}…`}
            hint="Give yourself time to put the new key where the old one is used. Was it leaked? End it at once."
          >
            {(control) => <Select {...control} value={overlap} onValueChange={setOverlap} options={OVERLAPS} />}
          </Field>
        </div>
      </SheetContent>
    </Dialog>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { patchJson } from "@/lib/api/client";
import type { RetentionDays, WorkspaceResource } from "@/lib/api/contracts/workspace";
import { queryKeys } from "@/lib/api/queries";
import { RetentionField } from "./retention-field";
import { RetentionWarning } from "./retention-warning";
import { RETENTION_NAMES, RETENTION_WORDS, retentionFault, shortened, toDays, toTexts } from "./retention-words";

/** How long the workspace keeps what; a shorter time is asked for twice, since it deletes. */
export function RetentionForm({ saved }: { saved: RetentionDays }) {
  const [texts, setTexts] = useState(() => toTexts(saved));
  const [asking, setAsking] = useState(false);
  const isAdmin = useCan("admin");
  const save = useSave(() => setAsking(false));
  const days = toDays(texts);
  const shorter = shortened(saved, days);
  // Only these are sent: another administrator may be at the rest.
  const changed = Object.fromEntries(
    RETENTION_NAMES.filter((name) => days[name] !== saved[name]).map((name) => [name, days[name]]),
  );
  useUnsavedGuard(isAdmin && Object.keys(changed).length > 0);
  const change = (next: typeof texts) => {
    setTexts(next);
    setAsking(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (RETENTION_NAMES.some((name) => retentionFault(days[name]))) return;
    if (shorter.length > 0) setAsking(true);
    else save.mutate(changed);
  };
  return (
    <Card aria-label="Retention" className="max-w-2xl">
      <form onSubmit={submit} noValidate>
        <CardBody className="space-y-5 py-4">
          {RETENTION_NAMES.map((name) => (
            <RetentionField
              key={name}
              words={RETENTION_WORDS[name]}
              value={texts[name]}
              fault={retentionFault(days[name])}
              disabled={!isAdmin}
              onChange={(text) => change({ ...texts, [name]: text })}
            />
          ))}
          {asking ? (
            <RetentionWarning
              shorter={shorter}
              days={days}
              pending={save.isPending}
              onConfirm={() => save.mutate(changed)}
              onKeep={() => change(toTexts(saved))}
            />
          ) : null}
        </CardBody>
        <FormEnd
          canSave={isAdmin}
          isReady={!asking && Object.keys(changed).length > 0}
          pending={save.isPending && !asking}
        />
      </form>
    </Card>
  );
}

function FormEnd({ canSave, isReady, pending }: { canSave: boolean; isReady: boolean; pending: boolean }) {
  const hydrated = useHydrated();
  return (
    <div className="flex items-center justify-between gap-4 border-t px-4 py-3">
      <p className="text-muted text-sm">
        {canSave ? "What models cost stays on record either way." : "Only an administrator can change this."}
      </p>
      {canSave ? (
        <Button type="submit" variant="primary" disabled={!hydrated || !isReady} pending={pending}>
          Save
        </Button>
      ) : null}
    </div>
  );
}

function useSave(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (retention: Partial<RetentionDays>) => patchJson<WorkspaceResource>("/workspace", { retention }),
    onSuccess: (workspace) => {
      client.setQueryData(queryKeys.workspace, workspace);
      toast.success("Retention saved");
      onSaved();
    },
    onError: (error) => toast.error("Retention could not be saved", { description: errorSentence(error) }),
  });
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { postJson } from "@/lib/api/client";
import type { ComparisonShareInput, NewComparisonShareResource } from "@/lib/api/contracts/comparison-shares";
import { queryKeys } from "@/lib/api/queries";
import { SHARE_DAYS, type ShareDays } from "@/lib/domain/comparison-share";

const DAYS = SHARE_DAYS.map((days) => ({ value: String(days), label: `${days} days` }));

interface ShareFormProps {
  jobIds: string[];
  onMade: (made: NewComparisonShareResource) => void;
}

/** What the link shows, and for how long. Names are hidden unless they are shown on purpose. */
export function ShareForm({ jobIds, onMade }: ShareFormProps) {
  const [days, setDays] = useState("30");
  const [named, setNamed] = useState(false);
  const client = useQueryClient();
  const share = useMutation({
    mutationFn: (input: ComparisonShareInput) => postJson<NewComparisonShareResource>("/comparison-shares", input),
    onSuccess: ({ body }) => {
      onMade(body);
      return client.invalidateQueries({ queryKey: queryKeys.shares });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    share.mutate({ job_ids: jobIds, names: named ? "shown" : "hidden", days: Number(days) as ShareDays });
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <Field label="The link works for" hint="Revoke it before, whenever you like, under Settings › Shared links.">
        {(control) => <Select {...control} value={days} options={DAYS} onValueChange={setDays} className="w-full" />}
      </Field>
      <Check
        checked={named}
        onChange={setNamed}
        hint="Unticked, letters stand for the names, and quotes are without names, pronouns and addresses. Employers stay."
      >
        Show names, and quotes as they are
      </Check>
      <p className="text-muted">
        The page shows the scores, corrections and quotes as they stand now: what changes later needs a new link.
        Decisions, reasons and notes stay with you. Who is erased is gone from it at once.
      </p>
      {share.error ? (
        <Alert live tone="danger" title="The link was not made">
          {errorSentence(share.error)}
        </Alert>
      ) : null}
      <Button type="submit" variant="primary" pending={share.isPending}>
        Make the link
      </Button>
    </form>
  );
}

"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import type { CriterionResource } from "@/lib/api/contracts/parsed-score";
import type { OverrideInput, OverrideResource } from "@/lib/api/contracts/reviews";
import { modelWords, OVERRIDE_OPTIONS } from "./override-words";
import { useOverride } from "./use-add-to-review";

interface OverrideFormProps {
  jobId: string;
  criterion: CriterionResource;
  /** What counts at present. */
  current: OverrideResource | undefined;
  onDone: () => void;
}

/** Another number for a criterion, and why. Nothing is kept before "Record correction". */
export function OverrideForm({ jobId, criterion, current, onDone }: OverrideFormProps) {
  const [value, setValue] = useState<string | undefined>(current && String(current.score ?? "unknown"));
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const override = useOverride(jobId, `The number for ${criterion.label} is corrected.`);
  useUnsavedGuard(reason.trim() !== "");
  const form = useRef<HTMLFormElement>(null);
  // The button that opened the form is gone, and the focus with it.
  useEffect(() => form.current?.querySelector<HTMLElement>("[role=combobox]")?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (value === undefined || reason.trim() === "" || override.isPending) return;
    override.mutate(toEntry(criterion.id, value, reason), { onSuccess: onDone });
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      aria-label={`Correct ${criterion.label}`}
      className="mt-3 space-y-3 rounded-md border bg-sunken p-3"
    >
      <Field
        label="Your number"
        hint={`The model gave ${modelWords(criterion.score)}; that stays beside yours.`}
        error={tried && value === undefined ? "Choose a number." : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={value}
            onValueChange={setValue}
            options={OVERRIDE_OPTIONS}
            placeholder="0 to 10"
          />
        )}
      </Field>
      <Field label="Reason" error={tried && reason.trim() === "" ? "Say why." : undefined}>
        {(control) => (
          <Textarea {...control} maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      {override.error ? (
        <p role="alert" className="text-danger">
          {errorSentence(override.error)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" pending={override.isPending}>
          Record correction
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function toEntry(criterionId: string, value: string, reason: string): OverrideInput {
  const said = { criterion_id: criterionId, reason };
  return value === "unknown" ? { ...said, entry: "unknown" } : { ...said, entry: "score", score: Number(value) };
}

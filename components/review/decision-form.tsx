"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { DECISION_OUTCOMES, type DecisionOutcome, type DecisionReason, REASONS_OF } from "@/lib/domain/review";
import { OUTCOME_WORDS, reasonOptions } from "./review-words";
import { useDecide } from "./use-add-to-review";

interface DecisionFormProps {
  jobId: string;
  chosen: DecisionOutcome;
  onChoose: (outcome: DecisionOutcome) => void;
  onDone: () => void;
}

/** Outcome, reason and note of a decision. Nothing is kept before "Record decision". */
export function DecisionForm({ jobId, chosen, onChoose, onDone }: DecisionFormProps) {
  const [picked, pick] = useState<DecisionReason>();
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const decide = useDecide(jobId, `The decision is recorded: ${OUTCOME_WORDS[chosen].done}.`);
  useUnsavedGuard(note.trim() !== "");
  const form = useRef<HTMLFormElement>(null);
  // The button that opened the form is gone, and the focus with it.
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  const reason = (REASONS_OF[chosen] as readonly (DecisionReason | undefined)[]).includes(picked) ? picked : undefined;
  const lacksNote = reason === "other" && note.trim() === "";

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reason === undefined || lacksNote || decide.isPending) return;
    const said = note.trim() === "" ? {} : { note };
    decide.mutate({ outcome: chosen, reason, ...said }, { onSuccess: onDone });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-3">
      <Outcomes chosen={chosen} onChoose={onChoose} />
      <Field label="Reason" error={tried && reason === undefined ? "Choose why." : undefined}>
        {(control) => (
          <Select
            {...control}
            value={reason}
            onValueChange={pick}
            options={reasonOptions(chosen)}
            placeholder="Choose a reason"
          />
        )}
      </Field>
      <Field
        label="Note"
        hint={reason === "other" ? "Say which." : "Optional. Colleagues read it, and so may the candidate."}
        error={tried && lacksNote ? "Say which other reason." : undefined}
      >
        {(control) => (
          <Textarea {...control} maxLength={2_000} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      {decide.error ? (
        <p role="alert" className="text-danger">
          {errorSentence(decide.error)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={decide.isPending}>
          Record decision
        </Button>
        <Button variant="ghost" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Outcomes({ chosen, onChoose }: Pick<DecisionFormProps, "chosen" | "onChoose">) {
  return (
    <fieldset className="grid grid-cols-3 gap-1.5">
      <legend className="mb-1.5 font-medium">Outcome</legend>
      {DECISION_OUTCOMES.map((outcome) => (
        <label
          key={outcome}
          className={cn(
            "flex h-8 cursor-pointer items-center justify-center gap-1.5 rounded-md border px-2 font-medium transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 max-sm:h-10",
            outcome === chosen ? "border-accent bg-accent-soft text-accent" : "border-field hover:bg-hover",
          )}
        >
          <input
            type="radio"
            name="outcome"
            value={outcome}
            checked={outcome === chosen}
            onChange={() => onChoose(outcome)}
            className="sr-only"
          />
          {OUTCOME_WORDS[outcome].verb}
        </label>
      ))}
    </fieldset>
  );
}

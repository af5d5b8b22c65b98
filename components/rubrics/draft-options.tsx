"use client";

import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Check } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RubricDraft } from "./draft-state";

interface DraftOptionsProps {
  draft: RubricDraft;
  cutoffFault: string | undefined;
  onChange: (change: Partial<RubricDraft>) => void;
}

/** What the model gets to read, and where the shortlist draws its line. */
export function DraftOptions({ draft, cutoffFault, onChange }: DraftOptionsProps) {
  const { redact, asks_for: asksFor, cutoff, resample } = draft;
  return (
    <Card aria-labelledby="reading">
      <CardHeader id="reading" title="What is read, and the cut-off" />
      <CardBody className="grid gap-x-8 gap-y-4 py-4 lg:grid-cols-2">
        <div className="space-y-3">
          <Check
            checked={redact}
            onChange={(on) => onChange({ redact: on })}
            hint="Names, contact details, pronouns and ages never reach the model."
          >
            Take out marks of identity
          </Check>
          <Check
            checked={asksFor.location}
            onChange={(location) => onChange({ asks_for: { ...asksFor, location } })}
            hint="Only where a criterion is about it."
          >
            Let the model read the location
          </Check>
          <Check
            checked={asksFor.languages}
            onChange={(languages) => onChange({ asks_for: { ...asksFor, languages } })}
            hint="Only where a criterion is about them."
          >
            Let the model read the languages
          </Check>
        </div>
        <div className="space-y-3">
          <Field label="Cut-off" hint="A line in the shortlist, 0 to 10. Empty: none." error={cutoffFault}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                className="max-w-32"
                value={cutoff}
                onChange={(event) => onChange({ cutoff: event.target.value })}
              />
            )}
          </Field>
          <Check
            checked={resample}
            disabled={cutoff.trim() === ""}
            onChange={(on) => onChange({ resample: on })}
            hint="The median of three counts, and costs three calls."
          >
            Ask three times near the cut-off
          </Check>
        </div>
      </CardBody>
    </Card>
  );
}

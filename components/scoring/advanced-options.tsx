"use client";

import { ChevronRight } from "lucide-react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

export interface ScoreOptions {
  samples: 1 | 3 | 5;
  /** Asks the model even where the same input was scored before. */
  anew: boolean;
}

export const STANDARD_OPTIONS: ScoreOptions = { samples: 1, anew: false };

const SAMPLES = [
  { value: "1", label: "Once" },
  { value: "3", label: "Three times", hint: "Each criterion gets the median; the range is shown" },
  { value: "5", label: "Five times", hint: "For a decision that hangs on the number" },
] as const;

interface AdvancedOptionsProps {
  options: ScoreOptions;
  onChange: (options: ScoreOptions) => void;
}

/** What most people leave as it is: how often the model is asked, and whether an earlier result will do. */
export function AdvancedOptions({ options, onChange }: AdvancedOptionsProps) {
  return (
    <details className="group">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1 rounded-sm py-1 font-medium text-muted hover:text-text">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        Advanced options
      </summary>
      <div className="space-y-4 pt-3">
        <Field label="How often the model is asked">
          {(control) => (
            <Select
              {...control}
              value={String(options.samples)}
              onValueChange={(value) => onChange({ ...options, samples: Number(value) as ScoreOptions["samples"] })}
              options={SAMPLES}
            />
          )}
        </Field>
        <label className="flex items-start gap-2.5">
          <input
            type="checkbox"
            checked={options.anew}
            onChange={(event) => onChange({ ...options, anew: event.target.checked })}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            Score anew
            <span className="block text-muted text-sm">
              Ask the model even where the same input was scored in the last 24 hours.
            </span>
          </span>
        </label>
      </div>
    </details>
  );
}

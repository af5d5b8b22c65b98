"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { MAX_SCORE } from "@/lib/domain/bands";
import { BY_OVERALL } from "@/lib/domain/shortlist";
import type { Shown } from "./shown";

interface ShortlistControlsProps {
  shown: Shown;
  /** What of the rows' marks has to be explained. */
  drawn: { bounds: boolean; spread: boolean };
  onSort: (by: string) => void;
  /** null: no line. */
  onCutoff: (cutoff: number | null) => void;
}

/** What to sort by, and where to draw the line. */
export function ShortlistControls({
  shown: { criteria, by, cutoff },
  drawn,
  onSort,
  onCutoff,
}: ShortlistControlsProps) {
  const options = [{ value: BY_OVERALL, label: "Overall" }, ...criteria.map(({ id, label }) => ({ value: id, label }))];
  return (
    <div className="flex flex-wrap gap-3 border-b px-4 py-3">
      <Field label="Sort by" className="w-56 max-sm:w-full">
        {(control) => <Select {...control} value={by} options={options} onValueChange={onSort} />}
      </Field>
      <Field label="Cut-off" className="w-28 max-sm:w-full">
        {(control) => (
          <Input
            {...control}
            type="number"
            inputMode="decimal"
            min={0}
            max={MAX_SCORE}
            step={0.5}
            placeholder="none"
            disabled={by !== BY_OVERALL}
            value={cutoff ?? ""}
            onChange={({ target: { value } }) => onCutoff(cutoffOf(value))}
          />
        )}
      </Field>
      <p className="self-end text-muted text-sm sm:ml-auto sm:max-w-96 sm:text-right">
        Each line runs from 0 to 10.{drawn.bounds ? " Between two ticks: what missing parts leave open." : null}
        {drawn.spread ? " Wide bar: how far the score varies, where that is measured." : null}
      </p>
    </div>
  );
}

/** Whatever is typed: within the scale; nothing is no line. */
function cutoffOf(text: string): number | null {
  const score = Number(text);
  return text.trim() === "" || Number.isNaN(score) ? null : Math.max(0, Math.min(MAX_SCORE, score));
}

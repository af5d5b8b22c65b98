"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";
import { rubricsQuery } from "@/lib/api/queries";
import { MAX_SCORE } from "@/lib/domain/bands";
import { ROLES } from "@/lib/domain/role";
import { JOB_STATUS_WORDS, REVIEW_WORDS, STALE_WORDS } from "./profile-filter-words";
import type { ProfileListState } from "./profile-list-state";
import { useCriteria } from "./use-criteria";

const ANY = "any";

const options = <V extends string>(words: Record<V, string>): SelectOption<V | typeof ANY>[] => [
  { value: ANY, label: "Any" },
  ...(Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label })),
];
const REVIEW = options(REVIEW_WORDS);
const STATUSES = options(JOB_STATUS_WORDS);
const STALE = options(STALE_WORDS);
const ROLE_OPTIONS = [{ value: ANY, label: "Any" }, ...ROLES.map((role) => ({ value: role, label: role }))] as const;

export interface FilterProps {
  state: ProfileListState;
  onChange: (changes: Partial<ProfileListState>) => void;
}

/** Every filter that has no place beside the search. */
export function ProfileFilterPanel({ state, onChange, onClear }: FilterProps & { onClear: () => void }) {
  const rubrics = useQuery(rubricsQuery()).data?.data ?? [];
  const criteria = useCriteria(state.rubric_id);
  const chosenOr = <V extends string>(value: V | typeof ANY) => (value === ANY ? null : value);
  const named = [{ value: ANY, label: "Any" }, ...rubrics.map((one) => ({ value: one.id, label: one.name }))];
  const numbers = [{ value: ANY, label: "Overall" }, ...criteria.map(({ id, label }) => ({ value: id, label }))];
  return (
    <div className="space-y-3">
      <Field label="Role that it was scored for">
        {(control) => (
          <Select
            {...control}
            value={state.role ?? ANY}
            options={ROLE_OPTIONS}
            onValueChange={(value) => onChange({ role: chosenOr(value) })}
          />
        )}
      </Field>
      <Field label="Rubric of the latest score">
        {(control) => (
          <Select
            {...control}
            value={state.rubric_id ?? ANY}
            options={named}
            onValueChange={(value) => onChange({ rubric_id: chosenOr(value), criterion: null })}
          />
        )}
      </Field>
      <Field
        label="Which score"
        hint={state.rubric_id ? undefined : "Choose a rubric to filter by one of its criteria."}
      >
        {(control) => (
          <Select
            {...control}
            value={state.criterion ?? ANY}
            options={numbers}
            disabled={state.rubric_id === null}
            onValueChange={(value) => onChange({ criterion: chosenOr(value) })}
          />
        )}
      </Field>
      <ScoreRange state={state} onChange={onChange} />
      <Field label="Decision">
        {(control) => (
          <Select
            {...control}
            value={state.review ?? ANY}
            options={REVIEW}
            onValueChange={(value) => onChange({ review: chosenOr(value) })}
          />
        )}
      </Field>
      <Field label="Present title">
        {(control) => (
          <Input {...control} value={state.title} onChange={(event) => onChange({ title: event.target.value })} />
        )}
      </Field>
      <Field label="City, region or country">
        {(control) => (
          <Input {...control} value={state.location} onChange={(event) => onChange({ location: event.target.value })} />
        )}
      </Field>
      <Field label="Newest scoring job">
        {(control) => (
          <Select
            {...control}
            value={state.job_status ?? ANY}
            options={STATUSES}
            onValueChange={(value) => onChange({ job_status: chosenOr(value) })}
          />
        )}
      </Field>
      <Field label="Since the latest score">
        {(control) => (
          <Select
            {...control}
            value={state.stale ?? ANY}
            options={STALE}
            onValueChange={(value) => onChange({ stale: chosenOr(value) })}
          />
        )}
      </Field>
      <Button variant="ghost" className="w-full" onClick={onClear}>
        Clear all filters
      </Button>
    </div>
  );
}

function ScoreRange({ state, onChange }: FilterProps) {
  const { min_score: min, max_score: max } = state;
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Score</legend>
      <div className="flex items-center gap-2">
        <ScoreInput label="From" value={min} onChange={(min_score) => onChange({ min_score })} />
        <span aria-hidden className="text-muted">
          to
        </span>
        <ScoreInput label="To" value={max} onChange={(max_score) => onChange({ max_score })} />
      </div>
      {min !== null && max !== null && min > max ? (
        <p role="alert" className="mt-1.5 text-danger text-sm">
          No score is above {min} and below {max}.
        </p>
      ) : null}
    </fieldset>
  );
}

interface ScoreInputProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** Keeps what is typed ("7."), and tells the list once it is a score. */
function ScoreInput({ label, value, onChange }: ScoreInputProps) {
  const [text, setText] = useState(value === null ? "" : String(value));
  const [told, setTold] = useState(value);
  // Changed from elsewhere: cleared, or by the way back.
  if (told !== value) {
    setTold(value);
    setText(value === null ? "" : String(value));
  }
  function change(next: string) {
    setText(next);
    const score = scoreOf(next);
    if (score === undefined) return;
    setTold(score);
    onChange(score);
  }
  return (
    <Input
      aria-label={`${label}, 0 to ${MAX_SCORE}`}
      aria-invalid={scoreOf(text) === undefined || undefined}
      inputMode="decimal"
      placeholder={label}
      value={text}
      onChange={(event) => change(event.target.value)}
    />
  );
}

/** A score as people type it; null: none is asked for; undefined: it is no score. */
function scoreOf(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const score = Number(text.replace(",", "."));
  return score >= 0 && score <= MAX_SCORE ? score : undefined;
}

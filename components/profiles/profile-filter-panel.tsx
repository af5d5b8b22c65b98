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

const options = <V extends string>(words: Record<V, string>): SelectOption<V>[] =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));
const REVIEW = options(REVIEW_WORDS);
const STATUSES = options(JOB_STATUS_WORDS);
const STALE = options(STALE_WORDS);
const FOR_ROLES = ROLES.map((role) => ({ value: role, label: role }));

export interface FilterProps {
  state: ProfileListState;
  onChange: (changes: Partial<ProfileListState>) => void;
}

/** Every filter that has no place beside the search. */
export function ProfileFilterPanel({ state, onChange, onClear }: FilterProps & { onClear: () => void }) {
  const rubrics = useQuery(rubricsQuery()).data?.data ?? [];
  const criteria = useCriteria(state.rubric_id);
  return (
    <div className="space-y-3">
      <Choice
        label="Scored for the role"
        value={state.role}
        options={FOR_ROLES}
        onChange={(role) => onChange({ role })}
      />
      <Choice
        label="Rubric of the latest score"
        value={state.rubric_id}
        options={rubrics.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(rubric_id) => onChange({ rubric_id, criterion: null })}
      />
      <Choice
        label="Which score"
        hint={state.rubric_id ? undefined : "Choose a rubric to filter by one of its criteria."}
        none="Overall"
        value={state.criterion}
        options={criteria.map(({ id, label }) => ({ value: id, label }))}
        onChange={(criterion) => onChange({ criterion })}
        disabled={state.rubric_id === null}
      />
      <ScoreRange state={state} onChange={onChange} />
      <Choice label="Decision" value={state.review} options={REVIEW} onChange={(review) => onChange({ review })} />
      <Words label="Present title" value={state.title} onChange={(title) => onChange({ title })} />
      <Words label="City, region or country" value={state.location} onChange={(location) => onChange({ location })} />
      <Choice
        label="Newest scoring job"
        value={state.job_status}
        options={STATUSES}
        onChange={(job_status) => onChange({ job_status })}
      />
      <Choice
        label="Since the latest score"
        value={state.stale}
        options={STALE}
        onChange={(stale) => onChange({ stale })}
      />
      <Button variant="ghost" className="w-full" onClick={onClear}>
        Clear all filters
      </Button>
    </div>
  );
}

const NONE = "none_chosen";

interface ChoiceProps<V extends string> {
  label: string;
  hint?: string | undefined;
  /** What choosing nothing is called. */
  none?: string;
  value: V | null;
  options: readonly SelectOption<V>[];
  onChange: (value: V | null) => void;
  disabled?: boolean;
}

function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, hint, none = "Any", value, options, onChange, disabled } = props;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Select<V | typeof NONE>
          {...control}
          value={value ?? NONE}
          options={[{ value: NONE, label: none }, ...options]}
          onValueChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
          disabled={disabled}
        />
      )}
    </Field>
  );
}

function Words({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={label}>
      {(control) => <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
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

"use client";

import { useQuery } from "@tanstack/react-query";
import { Select, type SelectOption } from "@/components/ui/select";
import { rubricsQuery } from "@/lib/api/queries";
import { JOB_ERROR_CODES, type JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { JobListChips } from "./job-list-chips";
import type { JobListState } from "./job-list-state";

const ALL = "all";

const STATUSES: SelectOption<JobStatus | typeof ALL>[] = [
  { value: ALL, label: "Any status" },
  { value: "pending", label: "Waiting" },
  { value: "processing", label: "Scoring" },
  { value: "completed", label: "Completed" },
  { value: "failed", label: "Failed" },
  { value: "cancelled", label: "Cancelled" },
];
const FAILURES: SelectOption<JobErrorCode | typeof ALL>[] = [
  { value: ALL, label: "Any reason" },
  ...JOB_ERROR_CODES.map((code) => ({ value: code, label: FAILURE_SENTENCES[code].title })),
];

interface JobListFiltersProps {
  state: JobListState;
  onChange: (changes: Partial<JobListState>) => void;
}

/** Choices above the list; why jobs failed can be chosen while failed ones are shown. */
export function JobListFilters({ state, onChange }: JobListFiltersProps) {
  const rubrics = useQuery(rubricsQuery()).data?.data ?? [];
  const options = [{ value: ALL, label: "Any rubric" }, ...rubrics.map((one) => ({ value: one.id, label: one.name }))];
  return (
    <search className="mb-3 flex flex-wrap items-center gap-2">
      <Select
        label="Status"
        value={state.status ?? ALL}
        options={STATUSES}
        onValueChange={(value) => onChange({ status: value === ALL ? null : value, error_code: null })}
        className="w-36 max-sm:flex-1"
      />
      <Select
        label="Rubric"
        value={state.rubric_id ?? ALL}
        options={options}
        onValueChange={(value) => onChange({ rubric_id: value === ALL ? null : value })}
        className="w-56 max-sm:flex-1"
      />
      {state.status === "failed" ? (
        <Select
          label="Reason"
          value={state.error_code ?? ALL}
          options={FAILURES}
          onValueChange={(value) => onChange({ error_code: value === ALL ? null : value })}
          className="w-64 max-sm:w-full"
        />
      ) : null}
      <JobListChips state={state} onChange={onChange} />
    </search>
  );
}

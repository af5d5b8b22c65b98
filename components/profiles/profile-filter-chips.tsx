import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { rubricsQuery } from "@/lib/api/queries";
import type { FilterProps } from "./profile-filter-panel";
import { JOB_STATUS_WORDS, REVIEW_WORDS, rangeWords, STALE_WORDS } from "./profile-filter-words";
import { activeFilters } from "./profile-list-state";
import { useCriteria } from "./use-criteria";

type Changes = Parameters<FilterProps["onChange"]>[0];

/** The filters of the panel that are on, each with a way to drop it. */
export function ProfileFilterChips({ state, onChange }: FilterProps) {
  const chips = chipsOf(state, useRubricName(state.rubric_id), useCriterionName(state));
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="mb-3 flex flex-wrap gap-2">
      {chips.map(([words, drop]) => (
        <li key={words}>
          <Button size="sm" onClick={() => onChange(drop)} className="max-w-72 text-muted">
            <span className="truncate">
              <span className="sr-only">Drop the filter: </span>
              {words}
            </span>
            <X aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useRubricName(id: string | null): string {
  const { data } = useQuery({ ...rubricsQuery(), enabled: id !== null });
  return data?.data.find((one) => one.id === id)?.name ?? "one rubric";
}

/** As the rubric calls it; its id while that is not known. */
function useCriterionName({ criterion, rubric_id }: FilterProps["state"]): string {
  const criteria = useCriteria(rubric_id);
  return criteria.find(({ id }) => id === criterion)?.label ?? criterion ?? "Score";
}

function chipsOf(state: FilterProps["state"], rubric: string, number: string): [string, Changes][] {
  const { min_score: min, max_score: max, job_status: status, stale, review } = state;
  const on = new Set(activeFilters(state));
  const chips: [string, Changes][] = [];
  if (on.has("min_score") || on.has("max_score") || on.has("criterion"))
    chips.push([rangeWords(number, min, max), { criterion: null, min_score: null, max_score: null }]);
  if (review) chips.push([REVIEW_WORDS[review], { review: null }]);
  if (state.role) chips.push([`Scored for ${state.role}`, { role: null }]);
  if (on.has("rubric_id")) chips.push([`Scored by ${rubric}`, { rubric_id: null, criterion: null }]);
  if (on.has("title")) chips.push([`Title: ${state.title}`, { title: "" }]);
  if (on.has("location")) chips.push([`Place: ${state.location}`, { location: "" }]);
  if (status) chips.push([`Newest job: ${JOB_STATUS_WORDS[status].toLowerCase()}`, { job_status: null }]);
  if (stale) chips.push([STALE_WORDS[stale], { stale: null }]);
  return chips;
}

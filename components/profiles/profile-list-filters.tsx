"use client";

import { Search } from "lucide-react";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import type { ProfileListState, ProfileSort } from "./profile-list-state";

type Scored = "all" | "true" | "false";

const SCORED: SelectOption<Scored>[] = [
  { value: "all", label: "All profiles" },
  { value: "true", label: "Scored" },
  { value: "false", label: "Not scored yet" },
];
const SORTED: SelectOption<`${ProfileSort}:${"asc" | "desc"}`>[] = [
  { value: "created_at:desc", label: "Newest first" },
  { value: "created_at:asc", label: "Oldest first" },
  { value: "score:desc", label: "Highest score" },
  { value: "score:asc", label: "Lowest score" },
  { value: "name:asc", label: "Name A–Z" },
  { value: "name:desc", label: "Name Z–A" },
];

interface ProfileListFiltersProps {
  state: ProfileListState;
  onChange: (changes: Partial<ProfileListState>) => void;
  /** A request is under way. */
  busy: boolean;
}

/** Search and choices above the list. The sort choice serves phones, where there are no headings to click. */
export function ProfileListFilters({ state, onChange, busy }: ProfileListFiltersProps) {
  return (
    <search className="mb-3 flex flex-wrap items-center gap-2">
      <div className="relative w-full md:w-72 lg:w-80">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-subtle"
        />
        <Input
          type="search"
          aria-label="Search profiles"
          placeholder="Search name, title, company, skill"
          value={state.q}
          onChange={(event) => onChange({ q: event.target.value })}
          className="pr-8 pl-8 [&::-webkit-search-cancel-button]:appearance-none"
        />
        {busy ? <Spinner className="absolute top-1/2 right-2.5 -mt-2 text-muted" /> : null}
      </div>
      <Select
        label="Scored or not"
        value={state.scored ?? "all"}
        options={SCORED}
        onValueChange={(value) => onChange({ scored: value === "all" ? null : value })}
        className="w-40 max-md:flex-1"
      />
      <Select
        label="Sort by"
        value={`${state.sort}:${state.order}`}
        options={SORTED}
        onValueChange={(value) => onChange(parseSort(value))}
        className="w-40 max-md:flex-1 lg:hidden"
      />
    </search>
  );
}

function parseSort(value: `${ProfileSort}:${"asc" | "desc"}`): Pick<ProfileListState, "sort" | "order"> {
  const [sort, order] = value.split(":") as [ProfileSort, "asc" | "desc"];
  return { sort, order };
}

"use client";

import { Search, SlidersHorizontal } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Badge } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LateButton } from "@/components/ui/late-button";
import { Select, type SelectOption } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import type { FilterProps } from "./profile-filter-panel";
import { SCORED_WORDS } from "./profile-filter-words";
import { activeFilters, type ProfileListState, type ProfileSort } from "./profile-list-state";

const load = () => import("./more-filters").then(({ MoreFilters }) => MoreFilters);

type Scored = "all" | "true" | "false";

const SCORED: SelectOption<Scored>[] = [
  { value: "all", label: "All profiles" },
  { value: "true", label: SCORED_WORDS.true },
  { value: "false", label: SCORED_WORDS.false },
];
const SORTED: SelectOption<`${ProfileSort}:${"asc" | "desc"}`>[] = [
  { value: "created_at:desc", label: "Newest first" },
  { value: "created_at:asc", label: "Oldest first" },
  { value: "score:desc", label: "Highest score" },
  { value: "score:asc", label: "Lowest score" },
  { value: "name:asc", label: "Name A–Z" },
  { value: "name:desc", label: "Name Z–A" },
];

interface ProfileListFiltersProps extends FilterProps {
  /** A request is under way. */
  busy: boolean;
}

/** Search and choices above the list. The sort choice serves phones, where there are no headings to click. */
export function ProfileListFilters({ state, onChange, busy }: ProfileListFiltersProps) {
  const field = useTypedBefore<HTMLInputElement>(state.q, (q) => onChange({ q }));
  return (
    <search className="mb-3 flex flex-wrap items-center gap-2">
      <div className="relative w-full md:w-72 lg:w-80">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-subtle"
        />
        <Input
          ref={field}
          type="search"
          aria-label="Search profiles"
          aria-keyshortcuts="/"
          placeholder="Search name, title, company, skill"
          value={state.q}
          onChange={(event) => onChange({ q: event.target.value })}
          onKeyDown={leaveOnEscape}
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
      <FiltersButton state={state} onChange={onChange} />
    </search>
  );
}

/** Browsers would empty the field; the keys of the list are to be had again. */
function leaveOnEscape(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** The filters that are asked for less often, behind a button that says how many are on. */
function FiltersButton({ state, onChange }: FilterProps) {
  const count = activeFilters(state).filter((name) => name !== "q" && name !== "scored").length;
  return (
    <LateButton
      haspopup="dialog"
      load={load}
      given={{ state, onChange }}
      className={buttonClasses({ className: "max-sm:h-10" })}
    >
      <SlidersHorizontal aria-hidden />
      Filters
      {count > 0 ? (
        <Badge tone="accent">
          {count}
          <span className="sr-only"> in use</span>
        </Badge>
      ) : null}
    </LateButton>
  );
}

function parseSort(value: `${ProfileSort}:${"asc" | "desc"}`): Pick<ProfileListState, "sort" | "order"> {
  const [sort, order] = value.split(":") as [ProfileSort, "asc" | "desc"];
  return { sort, order };
}

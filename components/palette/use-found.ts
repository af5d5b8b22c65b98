"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useHiddenProfiles } from "@/components/deletion/tab-deletions";
import { positionOf } from "@/components/profiles/position-of";
import { chooseTheme } from "@/components/shell/choose-theme";
import { useDebounced } from "@/components/ui/use-debounced";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { firstPage, foundProfilesQuery, newestJobsQuery, rubricsQuery } from "@/lib/api/queries";
import { matches } from "./matches";
import { ACTIONS, PAGES, type Place } from "./places";

export interface Found {
  key: string;
  label: string;
  hint?: string | null;
  href?: string;
  act?: () => void;
}
interface Group {
  heading: string;
  items: Found[];
}

const MOST = 6;
const TYPING_PAUSE_MS = 150;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const THEMES = ["light", "dark", "system"] as const;

/** What fits the typed words, by kind. Before anything is typed: actions and pages. */
export function useFound(typedNow: string): { groups: Group[]; isSearching: boolean } {
  const typed = typedNow.trim();
  const asked = useDebounced(typed, TYPING_PAUSE_MS);
  const hidden = useHiddenProfiles();
  const enabled = asked.length > 0;
  const profiles = useQuery({ ...foundProfilesQuery(asked), enabled, placeholderData: keepPreviousData });
  const jobs = useInfiniteQuery({ ...newestJobsQuery(), select: firstPage, enabled });
  const rubrics = useQuery({ ...rubricsQuery(), enabled });
  const groups: Group[] = [
    { heading: "Profiles", items: typed ? foundProfiles() : [] },
    { heading: "Scoring jobs", items: typed ? foundJobs(jobs.data ?? [], typed) : [] },
    { heading: "Rubrics", items: typed ? foundRubrics() : [] },
    { heading: "Actions", items: [...placesOf(ACTIONS, typed), ...themes(typed)] },
    { heading: "Pages", items: placesOf(PAGES, typed) },
  ];
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    isSearching: typed.length > 0 && (asked !== typed || profiles.isFetching),
  };

  function foundProfiles(): Found[] {
    const isOld = asked !== typed || profiles.isPlaceholderData;
    const rows = profiles.data?.data.filter(({ id }) => !hidden.has(id)) ?? [];
    // Found for what was typed before: only who surely fits still.
    return rows
      .filter((row) => !isOld || matches(row.full_name, typed))
      .map((row) => {
        const href = `/profiles/${row.id}`;
        return { key: href, href, label: row.full_name, hint: positionOf(row) ?? row.headline };
      });
  }
  function foundRubrics(): Found[] {
    const fitting = rubrics.data?.data.filter(({ name }) => matches(name, typed)) ?? [];
    return fitting
      .slice(0, MOST)
      .map(({ id, name }) => ({ key: `/rubrics/${id}`, href: `/rubrics/${id}`, label: name }));
  }
}

/** Of the newest jobs those by name; any job by its id. */
function foundJobs(recent: readonly ScoringJobSummary[], typed: string): Found[] {
  if (UUID.test(typed)) return [{ key: `/jobs/${typed}`, href: `/jobs/${typed}`, label: `Job ${typed}` }];
  const named = recent.map((job) => ({
    job,
    label: `${job.profile_name ?? "Erased"} · ${job.rubric_name ?? "Own prompt"}`,
  }));
  return named
    .filter(({ label }) => matches(label, typed))
    .slice(0, MOST)
    .map(({ job, label }) => ({ key: `/jobs/${job.job_id}`, href: `/jobs/${job.job_id}`, label, hint: job.status }));
}

const placesOf = (places: readonly Place[], typed: string): Found[] =>
  places.filter(({ label }) => matches(label, typed)).map((place) => ({ key: place.href, ...place }));

/** Only once asked for by name: they would fill the list. */
function themes(typed: string): Found[] {
  if (!typed) return [];
  const all = THEMES.map((theme) => ({
    key: `theme:${theme}`,
    label: `${theme[0]?.toUpperCase()}${theme.slice(1)} theme`,
    act: () => chooseTheme(theme),
  }));
  return all.filter(({ label }) => matches(label, typed));
}

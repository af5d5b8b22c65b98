"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDebounced } from "@/components/ui/use-debounced";
import { profileCountQuery, profilesQuery } from "@/lib/api/queries";
import { type ProfileListState, toProfileFilter } from "./profile-list-state";

const TYPING_PAUSE_MS = 200;

/** The rows that a state asks for, as far as they are loaded, and how many there are. Typing is waited for. */
export function useProfileList(state: ProfileListState) {
  const { q, title, location, min_score, max_score } = state;
  const typed = useDebounced(JSON.stringify({ q, title, location, min_score, max_score }), TYPING_PAUSE_MS);
  const filter = toProfileFilter({ ...state, ...JSON.parse(typed) });
  const query = useInfiniteQuery({ ...profilesQuery(filter), placeholderData: keepPreviousData });
  const counted = useQuery({ ...profileCountQuery(filter), placeholderData: keepPreviousData });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.data) ?? [], [query.data]);
  return { query, rows, filter, counted: counted.data ?? null };
}

export type ProfileListRead = ReturnType<typeof useProfileList>;

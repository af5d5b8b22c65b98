import { infiniteQueryOptions } from "@tanstack/react-query";
import { getJson, queryString } from "./client";
import type { ComparisonShareResource, ComparisonViewResource } from "./contracts/comparison-shares";
import { type Page, queryKeys } from "./queries";

const pages = { initialPageParam: null as string | null, getNextPageParam: (page: Page<unknown>) => page.next_cursor };

/** The comparisons that were shared by a link, newest first. */
export const comparisonSharesQuery = () =>
  infiniteQueryOptions({
    ...pages,
    queryKey: [...queryKeys.shares, "list"],
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<ComparisonShareResource>>(
        `/comparison-shares${queryString({ limit: 50, cursor: pageParam })}`,
        signal,
      ),
  });

/** When one of them was opened, the latest first. */
export const comparisonViewsQuery = (id: string) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: [...queryKeys.shares, "views", id],
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<ComparisonViewResource>>(
        `/comparison-shares/${id}/views${queryString({ limit: 20, cursor: pageParam })}`,
        signal,
      ),
  });

import type { QueryClient } from "@tanstack/react-query";
import { newestJobsQuery } from "@/lib/api/queries";

/** The newest jobs are watched on, on every page: with one request, however many pages were loaded in their list. */
export function keepFirstPage(client: QueryClient): void {
  const { queryKey } = newestJobsQuery();
  const [all, state] = [client.getQueryData(queryKey), client.getQueryState(queryKey)];
  if (!all || all.pages.length < 2) return;
  const first = { pages: all.pages.slice(0, 1), pageParams: all.pageParams.slice(0, 1) };
  client.setQueryData(queryKey, first, { updatedAt: state?.dataUpdatedAt });
  // An asking for all of them that is under way would bring them back.
  void client.cancelQueries({ queryKey, exact: true });
}

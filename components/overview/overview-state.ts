import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { STATS_WINDOWS } from "@/lib/domain/stats-window";

/** What of the overview stands in the URL. */
export const overviewParams = { window: parseAsStringLiteral(STATS_WINDOWS).withDefault("7d") };

/** Reads the state from a page's `searchParams`, on the server. */
export const loadOverviewState = createLoader(overviewParams);

/** A job that has waited longer than this waits unusually long. */
const LONG_WAIT_MS = 5 * 60_000;

/** Since when a job must have waited to be told; on whole minutes, so that asking again asks the same. */
export function longWaitBefore(now: Date): string {
  return new Date(Math.floor((now.getTime() - LONG_WAIT_MS) / 60_000) * 60_000).toISOString();
}

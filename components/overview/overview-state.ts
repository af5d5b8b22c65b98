import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { STATS_WINDOWS } from "@/lib/domain/stats-window";

/** What of the overview stands in the URL. */
export const overviewParams = { window: parseAsStringLiteral(STATS_WINDOWS).withDefault("7d") };

/** Reads the state from a page's `searchParams`, on the server. */
export const loadOverviewState = createLoader(overviewParams);

import type { JobFilter } from "@/lib/api/queries";

const MOST = 100;

/** What the overview asks of the job list. Server and browser must agree on it: it is the queries' keys. */
export function overviewFilters(sandbox: boolean) {
  const kind = { sandbox: sandbox ? "true" : "false" } as const;
  return {
    latest: { limit: 8 } satisfies JobFilter,
    stale: { stale: "true", ...kind, limit: MOST } satisfies JobFilter,
    waiting: { delayed: "true", ...kind, limit: MOST } satisfies JobFilter,
  };
}

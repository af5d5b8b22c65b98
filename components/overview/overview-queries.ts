import type { JobFilter, ProfileFilter } from "@/lib/api/queries";

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

const NAMED = 3;

/** Whose scores a person has yet to look at: those with an overall, the highest first, and those without. */
export const REVIEWS = {
  undecided: { review: "needs_person", sort: "score", order: "desc", limit: NAMED },
  insufficient: { review: "insufficient", sort: "created_at", order: "desc", limit: NAMED },
} as const satisfies Record<string, ProfileFilter>;

import type { JobFilter } from "@/lib/api/queries";
import { longWaitBefore } from "./overview-state";

const MOST = 100;

/** What the overview asks of the job list. Server and browser must agree on it: it is the queries' keys. */
export function overviewFilters(now: Date, sandbox: boolean) {
  const kind = { sandbox: sandbox ? "true" : "false" } as const;
  return {
    latest: { limit: 8 } satisfies JobFilter,
    stale: { stale: "true", ...kind, limit: MOST } satisfies JobFilter,
    waiting: { status: "pending", created_before: longWaitBefore(now), limit: MOST } satisfies JobFilter,
  };
}

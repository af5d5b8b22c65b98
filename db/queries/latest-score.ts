import { and, desc, eq, exists, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { scoringJobs } from "@/db/schema";
import { listedProfiles, listedScores } from "./listed-profiles";

export interface ShownScores {
  workspaceId: string;
  /** Which scores count: those of the sandbox model never stand beside real ones. */
  sandbox: boolean;
  /** Whose jobs' scores the caller may see. */
  scores: "all" | "none" | { ofAccount: string };
}

/** To be joined laterally to the listed profiles: each one's latest score that the caller may see. */
export function latestScore(tx: Transaction, shown: ShownScores) {
  if (shown.scores === "all") {
    const { jobId, profileId, overallThousandths: overall, rubricId, requestedAt, criteria } = listedScores;
    const kept = { jobId, profileId, overall, rubricId, requestedAt, criteria };
    return tx.select(kept).from(listedScores).where(keptOf(shown)).as("latest_score");
  }
  return tx
    .select({
      jobId: sql<string>`${scoringJobs.id}`.as("job_id"),
      profileId: scoringJobs.profileId,
      overall: scoringJobs.overallThousandths,
      rubricId: scoringJobs.rubricId,
      requestedAt: sql<Date>`${scoringJobs.createdAt}`.as("requested_at"),
      criteria: sql<Record<string, number>>`criteria_numbers(${scoringJobs.parsedScore})`.as("criteria"),
    })
    .from(scoringJobs)
    .where(ownOf(shown))
    .orderBy(desc(scoringJobs.completedAt), desc(scoringJobs.id))
    .limit(1)
    .as("latest_score");
}

export type LatestScore = ReturnType<typeof latestScore>;

/** That a listed profile has a score, or a latest score with an overall. Not by the join: Postgres plans this better. */
export function hasScore(tx: Transaction, shown: ShownScores, what: "any" | "overall"): SQL {
  const one = { one: sql`1` };
  if (shown.scores !== "all") return exists(tx.select(one).from(scoringJobs).where(ownOf(shown)));
  const withOverall = what === "overall" ? isNotNull(listedScores.overallThousandths) : undefined;
  return exists(
    tx
      .select(one)
      .from(listedScores)
      .where(and(keptOf(shown), withOverall)),
  );
}

function keptOf({ workspaceId, sandbox }: ShownScores): SQL | undefined {
  return and(
    eq(listedScores.workspaceId, workspaceId),
    eq(listedScores.profileId, listedProfiles.id),
    eq(listedScores.sandbox, sandbox),
  );
}

/** The ids of the profiles whose latest score by one account's jobs has an overall. */
export function withOwnOverall(tx: Transaction, { workspaceId, sandbox }: ShownScores, account: string) {
  const latest = tx
    .selectDistinctOn([scoringJobs.profileId], {
      profileId: scoringJobs.profileId,
      overall: scoringJobs.overallThousandths,
    })
    .from(scoringJobs)
    .where(scoredBy(workspaceId, sandbox, account))
    .orderBy(scoringJobs.profileId, desc(scoringJobs.completedAt), desc(scoringJobs.id))
    .as("own_scores");
  return tx.select({ profileId: latest.profileId }).from(latest).where(isNotNull(latest.overall));
}

/** A key that sees its own jobs alone: their latest is not the one that is kept. */
function ownOf({ workspaceId, sandbox, scores }: ShownScores): SQL | undefined {
  const own = typeof scores === "string" ? sql`false` : scoredBy(workspaceId, sandbox, scores.ofAccount);
  return and(eq(scoringJobs.profileId, listedProfiles.id), own);
}

function scoredBy(workspaceId: string, sandbox: boolean, account: string): SQL | undefined {
  return and(
    eq(scoringJobs.workspaceId, workspaceId),
    eq(scoringJobs.createdByAccount, account),
    eq(scoringJobs.kind, "rubric"),
    eq(scoringJobs.status, "completed"),
    eq(scoringJobs.sandbox, sandbox),
  );
}

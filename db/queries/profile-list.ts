import { and, desc, eq, isNull, like, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { CursorValue } from "@/db/cursor";
import { profiles, rubrics, scoringJobs } from "@/db/schema";

export interface ProfileListing {
  workspaceId: string;
  /** Which scores count: those of the sandbox model never stand beside real ones. */
  sandbox: boolean;
  /** Whose jobs' scores the caller may see. */
  scores: "all" | "none" | { ofKey: string };
  words: string[];
  scored: boolean | null;
  sort: "name" | "created_at" | "score";
  order: "asc" | "desc";
  limit: number;
  /** The sort value and id of the row that the page before ended with. */
  after: CursorValue[] | null;
}

/** A page of profiles with each one's latest score; nulls last, ending in `id`. */
export async function selectProfiles(tx: Transaction, listing: ProfileListing) {
  const score = latestScore(tx, listing);
  const value = {
    name: sql`${profiles.sortName}`,
    created_at: sql`${profiles.createdAt}`,
    score: sql`${score.overall}`,
  };
  const column = value[listing.sort];
  const direction = sql.raw(listing.order);
  return tx
    .select({
      id: profiles.id,
      fullName: profiles.fullName,
      sortName: profiles.sortName,
      headline: profiles.headline,
      currentTitle: profiles.currentTitle,
      currentCompany: profiles.currentCompany,
      location: profiles.location,
      createdAt: profiles.createdAt,
      updatedAt: profiles.updatedAt,
      latestScore: {
        jobId: score.jobId,
        overall: score.overall,
        coverage: score.coverage,
        rubricName: score.rubricName,
        sandbox: score.sandbox,
        completedAt: score.completedAt,
      },
    })
    .from(profiles)
    .leftJoinLateral(score, sql`true`)
    .where(
      and(
        eq(profiles.workspaceId, listing.workspaceId),
        isNull(profiles.erasedAt),
        ...listing.words.map((word) => like(profiles.searchText, `%${word.replace(/[\\%_]/g, "\\$&")}%`)),
        scoredOrNot(listing.scored, sql`${score.jobId}`),
        after(listing, column),
      ),
    )
    .orderBy(sql`${column} ${direction} nulls last, ${profiles.id} ${direction}`)
    .limit(listing.limit);
}

export type ProfileRow = Awaited<ReturnType<typeof selectProfiles>>[number];

function latestScore(tx: Transaction, { workspaceId, sandbox, scores }: ProfileListing) {
  return tx
    .select({
      jobId: sql<string>`${scoringJobs.id}`.as("job_id"),
      overall: scoringJobs.overallThousandths,
      coverage: scoringJobs.coverageThousandths,
      rubricName: sql<string>`${rubrics.name}`.as("rubric_name"),
      sandbox: scoringJobs.sandbox,
      completedAt: scoringJobs.completedAt,
    })
    .from(scoringJobs)
    .innerJoin(rubrics, eq(rubrics.id, scoringJobs.rubricId))
    .where(
      and(
        eq(scoringJobs.workspaceId, workspaceId),
        eq(scoringJobs.profileId, profiles.id),
        eq(scoringJobs.kind, "rubric"),
        eq(scoringJobs.status, "completed"),
        eq(scoringJobs.sandbox, sandbox),
        visible(scores),
      ),
    )
    .orderBy(desc(scoringJobs.completedAt), desc(scoringJobs.id))
    .limit(1)
    .as("latest_score");
}

function visible(scores: ProfileListing["scores"]): SQL | undefined {
  if (scores === "all") return undefined;
  return scores === "none" ? sql`false` : eq(scoringJobs.createdByKey, scores.ofKey);
}

function scoredOrNot(scored: boolean | null, jobId: SQL): SQL | undefined {
  if (scored === null) return undefined;
  return scored ? sql`${jobId} is not null` : sql`${jobId} is null`;
}

/** Rows that come after the cursor's. Null values stand last in both directions. */
function after({ after: cursor, order, sort }: ProfileListing, column: SQL): SQL | undefined {
  const [value, id] = cursor ?? [];
  if (value === undefined || id === undefined) return undefined;
  const compare = sql.raw(order === "asc" ? ">" : "<");
  const later = sql`${profiles.id} ${compare} ${id}::uuid`;
  if (value === null) return sql`(${column} is null and ${later})`;
  const typed = sql`${value}::${sql.raw({ name: "text", created_at: "timestamptz", score: "int" }[sort])}`;
  return sql`(${column} ${compare} ${typed} or ${column} is null or (${column} = ${typed} and ${later}))`;
}

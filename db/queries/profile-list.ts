import { and, type Column, eq, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { CursorValue } from "@/db/cursor";
import { rubrics, scoringJobs } from "@/db/schema";
import { DECISION_OUTCOMES, type ReviewState } from "@/lib/domain/review";
import { beginsAll } from "../schema/columns";
import { hasScore, type LatestScore, latestScore, type ShownScores } from "./latest-score";
import { listedProfiles } from "./listed-profiles";
import { outcomeOf } from "./score-reviews";

export interface ProfileListing extends ShownScores {
  /** Beginnings of words that a profile must all have. */
  words: string[];
  scored: boolean | null;
  /** Where their latest score stands with people; null: anywhere. */
  review: ReviewState | null;
  sort: "name" | "created_at" | "score";
  order: "asc" | "desc";
  limit: number;
  /** The sort value and id of the row that the page before ended with. */
  after: CursorValue[] | null;
}

/** A page of profiles with each one's latest score; those without one last, ending in `id`. */
export async function selectProfiles(tx: Transaction, listing: ProfileListing): Promise<ProfileRow[]> {
  if (listing.sort !== "score") return selectPart(tx, listing, "any");
  // As long as few workspaces share the table of scores, Postgres would rather read it whole than look matches up in it.
  if (listing.words.length > 0) await tx.execute(sql`select set_config('enable_seqscan', 'off', true)`);
  // Two indexes, one after the other: no single one holds those with a score and, after them, those without.
  const ended = listing.after?.[0] === null;
  const withScore = ended ? [] : await selectPart(tx, listing, "with_overall");
  const limit = listing.limit - withScore.length;
  if (limit === 0) return withScore;
  const rest = { ...listing, limit, after: ended ? listing.after : null };
  return [...withScore, ...(await selectPart(tx, rest, "without_overall"))];
}

type Part = "any" | "with_overall" | "without_overall";

const { id, fullName, sortName, headline, currentTitle, currentCompany, location, createdAt, updatedAt } =
  listedProfiles;
const shown = { id, fullName, sortName, headline, currentTitle, currentCompany, location, createdAt, updatedAt };

function selectPart(tx: Transaction, listing: ProfileListing, part: Part) {
  const { workspaceId } = listing;
  const score = latestScore(tx, listing);
  const overall = sql`${score.overall}`;
  const sorted = {
    any: [listing.sort === "name" ? sortName : createdAt, id],
    // All of one table, so that its index can be walked.
    with_overall: [overall, sql`${score.profileId}`],
    without_overall: [id],
  }[part];
  return tx
    .select({
      ...shown,
      latestScore: {
        jobId: scoringJobs.id,
        overall: scoringJobs.overallThousandths,
        coverage: scoringJobs.coverageThousandths,
        rubricName: sql<string>`${rubrics.name}`,
        sandbox: scoringJobs.sandbox,
        completedAt: scoringJobs.completedAt,
        decision: outcomeOf(workspaceId, scoringJobs.id),
      },
    })
    .from(listedProfiles)
    .leftJoinLateral(score, sql`true`)
    .leftJoin(scoringJobs, and(eq(scoringJobs.workspaceId, workspaceId), eq(scoringJobs.id, sql`${score.jobId}`)))
    .leftJoin(rubrics, eq(rubrics.id, scoringJobs.rubricId))
    .where(
      and(
        eq(listedProfiles.workspaceId, workspaceId),
        hasWords(listing.words),
        scoredOrNot(tx, listing),
        inReview(tx, listing, score),
        inPart(tx, listing, part, overall),
        later(listing, sorted),
      ),
    )
    .orderBy(...sorted.map((one) => sql`${one} ${sql.raw(listing.order)}`))
    .limit(listing.limit);
}

export type ProfileRow = Awaited<ReturnType<typeof selectPart>>[number];

function hasWords(words: string[]): SQL | undefined {
  return words.length > 0 ? sql`${listedProfiles.searchWords} @@ ${beginsAll(words)}::tsquery` : undefined;
}

function scoredOrNot(tx: Transaction, listing: ProfileListing): SQL | undefined {
  if (listing.scored === null) return undefined;
  const has = hasScore(tx, listing, "any");
  return listing.scored ? has : not(has);
}

/** What people have done about the latest score: the states are each other's opposites, and leave nobody out. */
function inReview(tx: Transaction, listing: ProfileListing, score: LatestScore): SQL | undefined {
  if (listing.review === null) return undefined;
  if (listing.review === "not_scored") return not(hasScore(tx, listing, "any"));
  const outcome = outcomeOf(listing.workspaceId, sql`${score.jobId}`);
  if (listing.review === "decided") return isNotNull(outcome);
  const overall = listing.review === "insufficient" ? isNull(score.overall) : isNotNull(score.overall);
  // Not by `is null`: Postgres takes that to be few rows, and would rather read all profiles than walk an index to the first.
  const undecided = sql`coalesce(${outcome}, '') <> all (${sql.raw(`'{${DECISION_OUTCOMES}}'`)})`;
  return and(isNotNull(sql`${score.jobId}`), overall, undecided);
}

/** A latest score without an overall stands among those without a score. */
function inPart(tx: Transaction, listing: ProfileListing, part: Part, overall: SQL): SQL | undefined {
  if (part === "any") return undefined;
  if (part === "with_overall") return isNotNull(overall);
  return listing.scores === "all" ? not(hasScore(tx, listing, "overall")) : isNull(overall);
}

/** Rows that come after the cursor's: one comparison of rows, which an index can start from. */
function later({ after, order, sort }: ProfileListing, sorted: (SQL | Column)[]): SQL | undefined {
  const [value, lastId] = after ?? [];
  if (value === undefined || lastId === undefined) return undefined;
  const typed = sql`${value}::${sql.raw({ name: "text", created_at: "timestamptz", score: "int" }[sort])}`;
  const last = sorted.length === 1 ? [sql`${lastId}::uuid`] : [typed, sql`${lastId}::uuid`];
  const compare = sql.raw(order === "asc" ? ">" : "<");
  return sql`(${sql.join(sorted, sql`, `)}) ${compare} (${sql.join(last, sql`, `)})`;
}

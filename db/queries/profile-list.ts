import { and, type Column, count, eq, inArray, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { CursorValue } from "@/db/cursor";
import { rubrics, scoringJobs } from "@/db/schema";
import { hasScore, latestScore, type ShownScores, withOwnOverall } from "./latest-score";
import { listedProfiles } from "./listed-profiles";
import {
  idsWithWords,
  isAskedFor,
  isStale,
  isUnfiltered,
  newestJobStatus,
  type ProfileFilters,
} from "./profile-filters";
import { outcomeOf } from "./score-reviews";

export interface ProfileListing extends ShownScores, ProfileFilters {
  sort: "name" | "created_at" | "score";
  order: "asc" | "desc";
  limit: number;
  /** The sort value and id of the row that the page before ended with. */
  after: CursorValue[] | null;
}

/** A page of profiles with each one's latest score; those without one last, ending in `id`. */
export async function selectProfiles(tx: Transaction, asked: ProfileListing): Promise<ProfileRow[]> {
  const isOfFew = asked.sort === "score" && typeof asked.scores !== "string";
  if (isOfFew || !isUnfiltered(asked)) await preferIndexes(tx);
  const listing = await narrowed(tx, asked);
  if (listing.sort !== "score") return selectPart(tx, listing, "any");
  // Two indexes, one after the other: no single one holds those with a score and, after them, those without.
  const parts = partsOf(listing);
  const ended = listing.after?.[0] === null || !parts.includes("with_overall");
  const withScore = ended ? [] : await selectPart(tx, listing, "with_overall");
  const limit = listing.limit - withScore.length;
  if (limit === 0 || !parts.includes("without_overall")) return withScore;
  const rest = { ...listing, limit, after: ended ? listing.after : null };
  return [...withScore, ...(await selectPart(tx, rest, "without_overall"))];
}

/** How many profiles fit, at most `most` + 1: counting further would read them all. */
export async function countProfiles(
  tx: Transaction,
  asked: ProfileFilters & ShownScores,
  most: number,
): Promise<number> {
  if (!isUnfiltered(asked)) await preferIndexes(tx);
  const score = latestScore(tx, asked);
  const found = tx
    .select({ id: listedProfiles.id })
    .from(listedProfiles)
    .leftJoinLateral(score, sql`true`)
    .where(isAskedFor(tx, asked, score))
    .limit(most + 1)
    .as("found");
  const [counted] = await tx.select({ count: count() }).from(found);
  return counted?.count ?? 0;
}

/** As long as few workspaces share a table, Postgres would rather read it whole than look matches up in it. */
async function preferIndexes(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('enable_seqscan', 'off', true)`);
}

/** So many are looked up and put in order in a few milliseconds. */
const FEW = 2_000;

/**
 * Words that many have each and few have together: Postgres expects to meet enough of them soon, and would walk the list's
 * order to its end. Where they are few, they are looked up by their words first, and the list is of them.
 */
async function narrowed(tx: Transaction, asked: ProfileListing): Promise<ProfileListing> {
  const { words, titleWords = [], locationWords = [], ids } = asked;
  if (ids || words.length + titleWords.length + locationWords.length < 2) return asked;
  const found = await idsWithWords(tx, asked, FEW + 1);
  return found.length > FEW ? asked : { ...asked, words: [], titleWords: [], locationWords: [], ids: found };
}

type Part = "any" | "with_overall" | "without_overall";

/** Of the two: where anybody can be whom the list asks for. Looking in the other one would read it whole, in vain. */
function partsOf({ review, scored }: ProfileFilters): Part[] {
  if (lacksScore({ review, scored })) return ["without_overall"];
  if (review === "needs_person") return ["with_overall"];
  return review === "insufficient" ? ["without_overall"] : ["with_overall", "without_overall"];
}

const lacksScore = ({ review, scored }: Pick<ProfileFilters, "review" | "scored">) =>
  scored === false || review === "not_scored";

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
        stale: isStale(score),
        decision: outcomeOf(workspaceId, scoringJobs.id),
      },
      newestJob: newestJobStatus(tx, listing),
    })
    .from(listedProfiles)
    .leftJoinLateral(score, sql`true`)
    .leftJoin(scoringJobs, and(eq(scoringJobs.workspaceId, workspaceId), eq(scoringJobs.id, sql`${score.jobId}`)))
    .leftJoin(rubrics, eq(rubrics.id, scoringJobs.rubricId))
    .where(and(isAskedFor(tx, listing, score), inPart(tx, listing, part, overall), later(listing, sorted)))
    .orderBy(...sorted.map((one) => sql`${one} ${sql.raw(listing.order)}`))
    .limit(listing.limit);
}

export type ProfileRow = Awaited<ReturnType<typeof selectPart>>[number];

/**
 * A latest score without an overall stands among those without a score. One account's scores are looked up first: asked
 * profile by profile, Postgres would look at each of the workspace's for them.
 */
function inPart(tx: Transaction, listing: ProfileListing, part: Part, overall: SQL): SQL | undefined {
  // Whoever has no score has none with an overall: asked twice, Postgres would expect nobody to be left, and read everything.
  if (part === "any" || lacksScore(listing)) return undefined;
  const account = typeof listing.scores === "string" ? null : listing.scores.ofAccount;
  const own = account === null ? null : inArray(listedProfiles.id, withOwnOverall(tx, listing, account));
  if (part === "with_overall") return and(isNotNull(overall), own ?? undefined);
  if (own) return not(own);
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

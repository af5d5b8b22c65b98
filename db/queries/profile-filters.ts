import {
  and,
  type Column,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { DECISION_OUTCOMES, type ReviewState } from "@/lib/domain/review";
import type { Role } from "@/lib/domain/role";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { beginsAll } from "../schema/columns";
import { hasScore, type LatestScore, type ShownScores } from "./latest-score";
import { listedJobs, listedProfiles, listedRubrics } from "./listed-profiles";
import { outcomeOf } from "./score-reviews";

/** What a list of profiles is narrowed to. Scores, rubric and staleness are those of the latest score that shows. */
export interface ProfileFilters {
  /** Beginnings of words that a profile must all have; those of its present title, and of its place. */
  words: string[];
  titleWords?: string[] | undefined;
  locationWords?: string[] | undefined;
  scored: boolean | null;
  /** The criterion that the bounds are of, and that must have a number; undefined: the overall. */
  criterion?: string | undefined;
  /** Bounds of a number, thousandths; what has none isn't within them. */
  least?: number | undefined;
  most?: number | undefined;
  rubricId?: string | undefined;
  /** What that rubric is written for. */
  role?: Role | undefined;
  /** Status of the newest job; "none": never asked for. */
  jobStatus?: JobStatus | "none" | undefined;
  /** Whether the profile changed after its score's job was made. */
  stale?: boolean | undefined;
  ids?: string[] | undefined;
  /** Where their latest score stands with people; null: anywhere. */
  review?: ReviewState | null | undefined;
}

/** The conditions on the listed profiles, with each one's latest score joined to them. */
export function isAskedFor(tx: Transaction, asked: ProfileFilters & ShownScores, score: LatestScore): SQL | undefined {
  const { scored, criterion, least, most, rubricId, role, stale, ids } = asked;
  const has = scored === null ? undefined : hasScore(tx, asked, "any");
  return and(
    eq(listedProfiles.workspaceId, asked.workspaceId),
    hasAllWords(asked),
    scored === false && has ? not(has) : has,
    criterion === undefined ? undefined : sql`${score.criteria} ? ${criterion}`,
    least === undefined ? undefined : gte(numberOf(score, criterion), least),
    most === undefined ? undefined : lte(numberOf(score, criterion), most),
    rubricId === undefined ? undefined : eq(sql`${score.rubricId}`, sql`${rubricId}::uuid`),
    role === undefined ? undefined : inArray(sql`${score.rubricId}`, rubricsFor(tx, asked.workspaceId, role)),
    stale === undefined ? undefined : eq(isStale(score), stale),
    asked.review ? inReview(tx, asked, asked.review, score) : undefined,
    ids === undefined ? undefined : sql`${listedProfiles.id} = any(${`{${ids.join()}}`}::uuid[])`,
    asked.jobStatus === undefined ? undefined : hasNewestJob(tx, asked, asked.jobStatus),
  );
}

/** Whether nothing but order bounds what is read: then an index is walked, and few rows of it. */
export function isUnfiltered({ words, titleWords = [], locationWords = [], ...rest }: ProfileFilters): boolean {
  if (words.length + titleWords.length + locationWords.length > 0) return false;
  return [
    rest.criterion,
    rest.least,
    rest.most,
    rest.rubricId,
    rest.role,
    rest.jobStatus,
    rest.stale,
    rest.ids,
    rest.review ?? undefined,
  ].every((one) => one === undefined);
}

const numberOf = (score: LatestScore, criterion: string | undefined): SQL =>
  criterion === undefined ? sql`${score.overall}` : sql`(${score.criteria} ->> ${criterion})::int`;

const rubricsFor = (tx: Transaction, workspaceId: string, role: Role) =>
  tx
    .select({ id: listedRubrics.id })
    .from(listedRubrics)
    .where(and(eq(listedRubrics.workspaceId, workspaceId), eq(listedRubrics.role, role)));

/** Whether the profile changed after the job of its latest score was made; null without a score. */
export function isStale(score: LatestScore): SQL<boolean | null> {
  return sql<boolean | null>`(${listedProfiles.updatedAt} > ${score.requestedAt})`;
}

/** Status of a listed profile's newest job that the caller may see; null: none. */
export function newestJobStatus(tx: Transaction, shown: ShownScores): SQL<JobStatus | null> {
  const newest = tx
    .select({ status: listedJobs.status })
    .from(listedJobs)
    .where(visibleJobs(shown))
    .orderBy(desc(listedJobs.createdAt), desc(listedJobs.id))
    .limit(1);
  return sql<JobStatus | null>`(${newest})`;
}

function hasNewestJob(tx: Transaction, shown: ShownScores, status: JobStatus | "none"): SQL | undefined {
  const some = (is?: SQL) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(listedJobs)
        .where(and(visibleJobs(shown), is)),
    );
  if (status === "none") return not(some());
  // Few jobs are unfinished or failed: they are looked up first, where Postgres finds that cheaper.
  return and(some(eq(listedJobs.status, status)), eq(newestJobStatus(tx, shown), status));
}

function visibleJobs({ workspaceId, scores }: ShownScores): SQL | undefined {
  const own = typeof scores === "string" ? (scores === "none" ? sql`false` : undefined) : scores.ofAccount;
  return and(
    eq(listedJobs.workspaceId, workspaceId),
    eq(listedJobs.profileId, listedProfiles.id),
    typeof own === "string" ? eq(listedJobs.createdByAccount, own) : own,
  );
}

/** The ids of the listed profiles that have all words, at most `most` of them, in no order. */
export async function idsWithWords(
  tx: Transaction,
  asked: ProfileFilters & { workspaceId: string },
  most: number,
): Promise<string[]> {
  const isFound = and(eq(listedProfiles.workspaceId, asked.workspaceId), hasAllWords(asked));
  const rows = await tx.select({ id: listedProfiles.id }).from(listedProfiles).where(isFound).limit(most);
  return rows.map(({ id }) => id);
}

function hasAllWords({ words, titleWords, locationWords }: ProfileFilters): SQL | undefined {
  return and(
    hasWords(listedProfiles.searchWords, words),
    hasWords(listedProfiles.titleWords, titleWords),
    hasWords(listedProfiles.locationWords, locationWords),
  );
}

function hasWords(column: Column, words: string[] = []): SQL | undefined {
  return words.length > 0 ? sql`${column} @@ ${beginsAll(words)}::tsquery` : undefined;
}

/** What people have done about the latest score: the states are each other's opposites, and leave nobody out. */
function inReview(tx: Transaction, shown: ShownScores, review: ReviewState, score: LatestScore): SQL | undefined {
  if (review === "not_scored") return not(hasScore(tx, shown, "any"));
  const outcome = outcomeOf(shown.workspaceId, sql`${score.jobId}`);
  if (review === "decided") return isNotNull(outcome);
  const overall = review === "insufficient" ? isNull(score.overall) : isNotNull(score.overall);
  // Not by `is null`: Postgres takes that to be few rows, and would rather read all profiles than walk an index to the first.
  const undecided = sql`coalesce(${outcome}, '') <> all (${sql.raw(`'{${DECISION_OUTCOMES}}'`)})`;
  return and(isNotNull(sql`${score.jobId}`), overall, undecided);
}

import { and, desc, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import type { Profile } from "@/lib/domain/profile";
import type { Transaction } from "../client";
import { profiles, rubrics, scoreDecisions, scoringJobs } from "../schema";
import type { DecisionRow } from "./score-reviews";

export interface CandidateScore {
  profileId: string;
  profileName: string;
  /** The profile as it stands now. */
  document: Profile;
  rubricId: string;
  rubricName: string;
  jobId: string;
  sandbox: boolean;
  /** YYYY-MM, from which the text that was scored counts ages. */
  asOf: string;
  completedAt: Date;
  score: ParsedScore;
}

const { id, profileId, rubricId, sandbox, asOf, completedAt, parsedScore, createdAt } = scoringJobs;
const COLUMNS = {
  profileId,
  profileName: profiles.fullName,
  document: profiles.document,
  rubricId: rubrics.id,
  rubricName: rubrics.name,
  jobId: id,
  sandbox,
  asOf,
  completedAt,
  score: parsedScore,
};
const isScore = and(
  eq(scoringJobs.status, "completed"),
  eq(scoringJobs.kind, "rubric"),
  isNotNull(parsedScore),
  isNull(scoringJobs.erasedAt),
);
const ofSomebody = and(eq(profiles.id, profileId), isNull(profiles.erasedAt));

/** The latest completed score of each of these profiles by each rubric, of the sandbox or of real models. */
export async function selectCandidateScores(
  tx: Transaction,
  asked: { workspaceId: string; profileIds: string[]; sandbox: boolean; visible: SQL | undefined },
): Promise<CandidateScore[]> {
  const isAsked = and(inArray(profileId, asked.profileIds), eq(sandbox, asked.sandbox), asked.visible);
  const rows = await tx
    .selectDistinctOn([profileId, rubricId], COLUMNS)
    .from(scoringJobs)
    .innerJoin(profiles, ofSomebody)
    .innerJoin(rubrics, eq(rubrics.id, rubricId))
    .where(and(eq(scoringJobs.workspaceId, asked.workspaceId), isAsked, isScore))
    .orderBy(profileId, rubricId, desc(createdAt), desc(id));
  return rows.flatMap(toScore);
}

/** These very scores, of those whom nobody has erased, in no order. */
export async function selectScoresOfJobs(
  tx: Transaction,
  asked: { workspaceId: string; jobIds: string[]; visible: SQL | undefined },
): Promise<CandidateScore[]> {
  if (asked.jobIds.length === 0) return [];
  const rows = await tx
    .select(COLUMNS)
    .from(scoringJobs)
    .innerJoin(profiles, ofSomebody)
    .innerJoin(rubrics, eq(rubrics.id, rubricId))
    .where(and(eq(scoringJobs.workspaceId, asked.workspaceId), inArray(id, asked.jobIds), asked.visible, isScore));
  return rows.flatMap(toScore);
}

type Row = Omit<CandidateScore, "document" | "completedAt" | "score"> & {
  document: Profile | null;
  completedAt: Date | null;
  score: unknown;
};

function toScore({ document, completedAt: at, score, ...row }: Row): CandidateScore[] {
  return document && at && score ? [{ ...row, document, completedAt: at, score: score as ParsedScore }] : [];
}

/** The latest that people said by each of these scores; it may be that they took it back. */
export async function latestDecisions(tx: Transaction, workspaceId: string, jobIds: string[]): Promise<DecisionRow[]> {
  if (jobIds.length === 0) return [];
  return tx
    .selectDistinctOn([scoreDecisions.jobId])
    .from(scoreDecisions)
    .where(and(eq(scoreDecisions.workspaceId, workspaceId), inArray(scoreDecisions.jobId, jobIds)))
    .orderBy(scoreDecisions.jobId, desc(scoreDecisions.number));
}

/** Names of those of these profiles that there are. */
export async function profileNames(
  tx: Transaction,
  workspaceId: string,
  ids: string[],
): Promise<{ profileId: string; name: string }[]> {
  return tx
    .select({ profileId: profiles.id, name: profiles.fullName })
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), inArray(profiles.id, ids), isNull(profiles.erasedAt)));
}

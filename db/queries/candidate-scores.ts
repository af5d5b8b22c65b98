import { and, desc, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import type { Transaction } from "../client";
import { profiles, rubrics, scoringJobs } from "../schema";

export interface CandidateScore {
  profileId: string;
  profileName: string;
  rubricId: string;
  rubricName: string;
  jobId: string;
  sandbox: boolean;
  model: string;
  completedAt: Date;
  score: ParsedScore;
}

/** The latest completed score of each of these profiles by each rubric, of the sandbox or of real models. */
export async function selectCandidateScores(
  tx: Transaction,
  asked: { workspaceId: string; profileIds: string[]; sandbox: boolean; visible: SQL | undefined },
): Promise<CandidateScore[]> {
  const { id, profileId, rubricId, sandbox, model, completedAt, parsedScore, createdAt } = scoringJobs;
  const rows = await tx
    .selectDistinctOn([profileId, rubricId], {
      profileId,
      profileName: profiles.fullName,
      rubricId: rubrics.id,
      rubricName: rubrics.name,
      jobId: id,
      sandbox,
      model,
      completedAt,
      score: parsedScore,
    })
    .from(scoringJobs)
    .innerJoin(profiles, and(eq(profiles.id, profileId), isNull(profiles.erasedAt)))
    .innerJoin(rubrics, eq(rubrics.id, rubricId))
    .where(
      and(
        eq(scoringJobs.workspaceId, asked.workspaceId),
        inArray(profileId, asked.profileIds),
        eq(scoringJobs.status, "completed"),
        eq(scoringJobs.kind, "rubric"),
        eq(sandbox, asked.sandbox),
        isNotNull(parsedScore),
        asked.visible,
      ),
    )
    .orderBy(profileId, rubricId, desc(createdAt), desc(id));
  return rows.flatMap((row) =>
    row.completedAt && row.score ? [{ ...row, completedAt: row.completedAt, score: row.score as ParsedScore }] : [],
  );
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

import { and, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import type { Transaction } from "../client";
import { profiles, rubricVersions, scoreOverrides, scoringJobs } from "../schema";
import { outcomeOf } from "./score-reviews";

interface Asked {
  workspaceId: string;
  rubricId: string;
  sandbox: boolean;
  /** Narrows the jobs to those that the caller may see. */
  visible: SQL | undefined;
  limit: number;
}

export type ShortlistRow = Awaited<ReturnType<typeof selectShortlist>>[number];

/**
 * The latest completed score of each profile by a rubric, of the sandbox or of real models: its figures, without what the
 * model wrote. Of too many, those with the highest overall.
 */
export function selectShortlist(tx: Transaction, { workspaceId, rubricId, sandbox, visible, limit }: Asked) {
  const latest = tx
    .selectDistinctOn([scoringJobs.profileId], { id: scoringJobs.id })
    .from(scoringJobs)
    .where(
      and(
        eq(scoringJobs.workspaceId, workspaceId),
        eq(scoringJobs.rubricId, rubricId),
        eq(scoringJobs.status, "completed"),
        eq(scoringJobs.kind, "rubric"),
        eq(scoringJobs.sandbox, sandbox),
        isNotNull(scoringJobs.parsedScore),
        visible,
      ),
    )
    .orderBy(scoringJobs.profileId, desc(scoringJobs.completedAt), desc(scoringJobs.id));
  const { id, profileId, model, providerBaseUrl, rubricVersionId, parsedScore, overallThousandths } = scoringJobs;
  return tx
    .select({
      jobId: id,
      ...{ profileId, model, providerBaseUrl, rubricVersionId, overallThousandths, name: profiles.fullName },
      version: rubricVersions.number,
      criteria: sql<Pick<ParsedScore["criteria"][number], "id" | "score">[] | null>`(
        select jsonb_agg(jsonb_build_object('id', one -> 'id', 'score', one -> 'score'))
        from jsonb_array_elements(${parsedScore} -> 'criteria') one)`,
      range: sql<{ low: number; high: number } | null>`${parsedScore} -> 'range'`,
      decision: outcomeOf(workspaceId, id),
    })
    .from(scoringJobs)
    .innerJoin(profiles, and(eq(profiles.id, profileId), isNull(profiles.erasedAt)))
    .innerJoin(rubricVersions, eq(rubricVersions.id, rubricVersionId))
    .where(and(eq(scoringJobs.workspaceId, workspaceId), inArray(id, latest)))
    .orderBy(sql`${overallThousandths} desc nulls last`, id)
    .limit(limit);
}

/** Every override of these scores. */
export async function overridesOfScores(tx: Transaction, workspaceId: string, jobIds: string[]) {
  if (jobIds.length === 0) return [];
  return tx
    .select()
    .from(scoreOverrides)
    .where(and(eq(scoreOverrides.workspaceId, workspaceId), inArray(scoreOverrides.jobId, jobIds)));
}

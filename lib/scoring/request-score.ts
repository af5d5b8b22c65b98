import { inWorkspace } from "@/db/in-workspace";
import { type PinnedRubric, profileToScore } from "@/db/queries/questions";
import { insertJob, type JobRow } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { estimateScore } from "@/lib/domain/estimate-score";
import { baseCalls } from "@/lib/domain/plan-calls";
import { planRun } from "@/lib/domain/plan-run";
import { PROMPT_TEMPLATE } from "@/lib/domain/prompt";
import { SCORER_VERSION } from "@/lib/domain/scorer-version";
import { chooseModel } from "./choose-model";
import { currentProvider } from "./current-provider";
import { dispatchRun } from "./dispatch-run";
import { freezeText } from "./freeze-text";
import type { EnqueueScoring } from "./ports";
import { type Question, resolveQuestion } from "./resolve-question";

interface ScoreInput {
  principal: Principal;
  profileId: string;
  request: Question & { model?: string | undefined; max_tokens?: number | undefined; temperature?: number | undefined };
  enqueue: EnqueueScoring;
  now: Date;
}

/**
 * Takes a request for a score: pins everything that the run needs, commits the job, then tells the engine. When the
 * engine can't be told the job stays pending and a sweep sends it later.
 * Throws PROFILE_NOT_FOUND, RUBRIC_NOT_FOUND, RUBRIC_NOT_PUBLISHED, MODEL_NOT_ALLOWED.
 */
export async function requestScore({ principal, profileId, request, enqueue, now }: ScoreInput): Promise<JobRow> {
  const { workspaceId } = principal;
  const job = await inWorkspace(workspaceId, async (tx) => {
    const profile = await profileToScore(tx, workspaceId, profileId);
    if (!profile) throw new AppError("PROFILE_NOT_FOUND", "No profile has this id.");
    const rubric = await resolveQuestion(tx, workspaceId, request);
    const model = await chooseModel(tx, workspaceId, request.model);
    const asOf = now.toISOString().slice(0, 7);
    const redact = rubric?.content.redact ?? true;
    const asksFor = rubric?.content.asks_for ?? { location: false, languages: false };
    const { frozen, tokens } = await freezeText(tx, { workspaceId, profileId, profile, redact, asksFor, asOf });
    const asked = pinnedQuestion(rubric, request.prompt);
    const calls = baseCalls(planRun({ ...asked, samples: 1 }, frozen)).length;
    const question = rubric ? { criteria: rubric.content.criteria.length } : { prompt: request.prompt ?? "" };
    const outlook = { model, question, textTokens: tokens, calls };
    const expected = estimateScore({ ...outlook, maxTokens: request.max_tokens ?? null });
    return insertJob(tx, {
      ...asked,
      promptTemplate: PROMPT_TEMPLATE,
      scorerVersion: SCORER_VERSION,
      ...currentProvider(),
      ...creatorOf(principal),
      workspaceId,
      profileId,
      model,
      asOf,
      maxTokens: request.max_tokens ?? null,
      temperature: request.temperature ?? null,
      inputSha256: frozen.sha256,
      redaction: redact,
      estimatedCostMicros: expected.estimatedMicros,
      maxCostMicros: expected.maxMicros,
      estimatedSeconds: expected.seconds,
    });
  });
  await dispatchRun(job, enqueue);
  return job;
}

function pinnedQuestion(rubric: PinnedRubric | null, prompt: string | undefined) {
  return rubric
    ? { kind: "rubric" as const, rubricId: rubric.rubricId, rubricVersionId: rubric.versionId }
    : { kind: "free_form" as const, prompt };
}

function creatorOf(principal: Principal) {
  return principal.kind === "user" ? { createdByUser: principal.userId } : { createdByKey: principal.keyId };
}

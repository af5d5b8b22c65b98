import { createHash } from "node:crypto";
import { atOnce } from "@/db/at-once";
import type { Transaction } from "@/db/client";
import { type PinnedRubric, profileToScore } from "@/db/queries/questions";
import type { NewScoredText } from "@/db/queries/scored-texts";
import type { JobRow, NewJob } from "@/db/queries/scoring-jobs";
import { jobsOwnerOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { FrozenText } from "@/lib/domain/frozen-text";
import { planRun } from "@/lib/domain/plan-run";
import { PROMPT_TEMPLATE } from "@/lib/domain/prompt";
import type { ResponseSchema } from "@/lib/domain/response-schema";
import { reuseKeyOf } from "@/lib/domain/reuse";
import { SCORER_VERSION } from "@/lib/domain/scorer-version";
import { chooseModel } from "./choose-model";
import { currentProvider } from "./current-provider";
import { freezeText } from "./freeze-text";
import { quoteScore } from "./quote-score";
import { type Question, resolveQuestion } from "./resolve-question";
import { refuseBadSchema } from "./response-validator";

export interface ScoreOptions {
  model?: string | undefined;
  max_tokens?: number | undefined;
  temperature?: number | undefined;
  samples?: 1 | 3 | 5 | undefined;
  reuse?: boolean | undefined;
  max_cost_usd?: number | undefined;
  response_schema?: ResponseSchema | undefined;
}

export interface ScoreRequestInput {
  principal: Principal;
  profileId: string;
  request: Question & ScoreOptions;
  /** The batch that the job is of. */
  batchId?: string;
  now: Date;
}

export interface PinnedRequest {
  /** The job with everything that its run needs, not stored. */
  job: NewJob & Pick<JobRow, "costLimitMicros" | "estimatedCostMicros" | "maxCostMicros">;
  /** The text that must be kept with it; null: it is there. */
  unkept: NewScoredText | null;
  /** What the run's first call may cost at most; null: price unknown. */
  firstMicros: number | null;
  /** null: a free prompt. */
  rubric: PinnedRubric | null;
  frozen: FrozenText;
}

/**
 * What a request for a score comes to: rubric, model, frozen text and outlook, as they stand now. Writes nothing.
 * Throws PROFILE_NOT_FOUND, RUBRIC_NOT_FOUND, RUBRIC_NOT_PUBLISHED, MODEL_NOT_ALLOWED, SCHEMA_TOO_COMPLEX.
 */
export async function pinRequest(tx: Transaction, asking: ScoreRequestInput): Promise<PinnedRequest> {
  const { principal, profileId, request, now } = asking;
  const { workspaceId } = principal;
  const [profile, rubric, model] = await atOnce([
    profileOf(tx, workspaceId, profileId),
    resolveQuestion(tx, workspaceId, request),
    chooseModel(tx, workspaceId, request.model),
  ]);
  const asOf = now.toISOString().slice(0, 7);
  const redact = rubric?.content.redact ?? true;
  const asksFor = rubric?.content.asks_for ?? { location: false, languages: false };
  const text = await freezeText(tx, { workspaceId, profileId, profile, redact, asksFor, asOf });
  refuseBadSchema(request.response_schema);
  const asked = pinnedQuestion(rubric, request);
  const samples = request.samples ?? 1;
  const plan = planRun({ ...asked, samples, resample: rubric?.content.cutoff?.resample ?? false }, text.frozen);
  const maxTokens = request.max_tokens ?? null;
  const quote = await quoteScore({ job: asked, frozen: text.frozen, rubric, plan, model, maxTokens });
  const job = {
    ...asked,
    ...currentProvider(),
    ...creatorOf(principal),
    estimatedCostMicros: quote.estimatedMicros,
    maxCostMicros: quote.maxMicros,
    estimatedSeconds: quote.seconds,
    promptTemplate: PROMPT_TEMPLATE,
    scorerVersion: SCORER_VERSION,
    workspaceId,
    profileId,
    batchId: asking.batchId ?? null,
    model,
    asOf,
    maxTokens,
    temperature: request.temperature ?? null,
    costLimitMicros: microsOf(request.max_cost_usd),
    inputSha256: text.frozen.sha256,
    redaction: redact,
    samples,
  };
  const reuseKey = reuseKeyOf({ ...job, owner: jobsOwnerOf(principal), text: text.frozen }, sha256);
  return {
    job: { ...job, reuseKey },
    unkept: text.unkept,
    firstMicros: quote.firstMicros,
    rubric,
    frozen: text.frozen,
  };
}

async function profileOf(tx: Transaction, workspaceId: string, profileId: string) {
  const profile = await profileToScore(tx, workspaceId, profileId);
  if (!profile) throw new AppError("PROFILE_NOT_FOUND", "No profile has this id.");
  return profile;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

interface Asking {
  prompt?: string | undefined;
  response_schema?: ResponseSchema | null | undefined;
}

const microsOf = (usd: number | undefined) => (usd === undefined ? null : Math.round(usd * 1_000_000));

function pinnedQuestion(rubric: PinnedRubric | null, { prompt = "", response_schema = null }: Asking) {
  if (!rubric) return { kind: "free_form" as const, rubricVersionId: null, prompt, responseSchema: response_schema };
  const { rubricId, versionId: rubricVersionId } = rubric;
  return { kind: "rubric" as const, rubricId, rubricVersionId, prompt: null, responseSchema: null };
}

/** Who asked, as the columns of a job or a batch tell it. */
export function creatorOf(principal: Principal) {
  if (principal.kind === "user") return { createdByUser: principal.userId };
  return { createdByKey: principal.keyId, createdByAccount: principal.serviceAccountId };
}

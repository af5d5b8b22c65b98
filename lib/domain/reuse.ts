import type { JobErrorCode } from "./errors";
import type { FrozenText } from "./frozen-text";
import type { Flag } from "./scoring-job";

/**
 * Whether a flag forbids that a result is given again. Those do that speak of the answer (its evidence, its stability,
 * its form): asked once more, the model may do better. Those that a new call would share do not.
 */
const FORBIDS_REUSE = {
  input_shortened: false,
  suspicious_text: true,
  score_depends_on_suspicious_text: true,
  capped_unsupported: true,
  rationale_unsupported: true,
  insufficient_coverage: true,
  unstable_near_cutoff: true,
  temperature_ignored: false,
  format_downgraded: false,
  repaired: true,
  sandbox: false,
} as const satisfies Record<Flag, boolean>;

/** The flags with which a result is never given again. */
export const FORBIDDING_FLAGS: readonly Flag[] = (Object.keys(FORBIDS_REUSE) as Flag[]).filter(
  (flag) => FORBIDS_REUSE[flag],
);

interface Outcome {
  status: string;
  /** null: it answers nothing that may be asked again. */
  reuseKey: string | null;
  reusedFrom: string | null;
  erasedAt: Date | null;
  flags: readonly Flag[];
}

/**
 * Whether a settled job's result may stand for another that asked the same. One that was itself reused may not: a day
 * would become a week.
 */
export function isReusable(job: Outcome): boolean {
  return isShared(job) && job.reusedFrom === null && !job.flags.some((flag) => FORBIDS_REUSE[flag]);
}

/** Whether those that asked the same while it ran get its result, flagged or not: each would pay for one call's answer. */
export function isShared(job: Outcome): boolean {
  return job.status === "completed" && job.erasedAt === null && job.reuseKey !== null;
}

interface Failure {
  status: string;
  errorCode: JobErrorCode | null;
  errorRetryable: boolean | null;
}

/** Whether those that asked the same would fail alike. A cost limit is no part of what was asked, but each job's own. */
export function isFailureShared({ status, errorCode, errorRetryable }: Failure): boolean {
  return status === "failed" && errorRetryable === false && errorCode !== "COST_LIMIT_REACHED";
}

/** All that two requests must share for one answer to serve both. */
export interface ReuseParts {
  profileId: string;
  rubricVersionId: string | null;
  prompt: string | null;
  responseSchema: Record<string, unknown> | null;
  promptTemplate: string;
  scorerVersion: string;
  providerBaseUrl: string;
  sandbox: boolean;
  model: string;
  maxTokens: number | null;
  temperature: number | null;
  redaction: boolean;
  samples: number;
  /** The key whose own jobs alone it may see; null: anybody's of the workspace. */
  owner: string | null;
  text: Pick<FrozenText, "sha256" | "flagged_spans" | "shortened">;
}

/** The parts as one hash, or null where a result is never shared: of several samples each is meant to be drawn anew. */
export function reuseKeyOf(parts: ReuseParts, sha256: (text: string) => string): string | null {
  if (parts.samples > 1) return null;
  const { text } = parts;
  const question = [parts.profileId, parts.rubricVersionId, parts.prompt, parts.responseSchema, parts.owner];
  // Field by field: a database gives the fields of an object back in an order of its own.
  const spans = text.flagged_spans.map(({ start, end, kind, rule }) => [start, end, kind, rule]);
  const wording = [text.sha256, spans, text.shortened, parts.redaction];
  const scorer = [parts.promptTemplate, parts.scorerVersion];
  const answerer = [parts.providerBaseUrl, parts.sandbox, parts.model, parts.maxTokens, parts.temperature];
  return sha256(JSON.stringify([question, wording, scorer, answerer]));
}

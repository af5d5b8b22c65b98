import { costMicros } from "./cost";
import { mostOfCall, quotedTokens } from "./cost-limit";
import { outputLimit } from "./model-parameters";

const REPLY_TOKENS_PER_CRITERION = 110;
const FREE_REPLY_TOKENS = 300;
const SECONDS_PER_CALL = 8;

interface Outlook {
  model: string;
  /** How many a rubric has; null: a free prompt. */
  criteria: number | null;
  /** Our own count of what each call lets the model read, in order: of all that the run may turn out to need. */
  inputs: number[];
  /** How many of them are expected. */
  calls: number;
  maxTokens: number | null;
}

/**
 * What a job will take, when every call's answer can be used: cost in micro-dollars (null: price unknown), and seconds.
 * The most is never less than what the run reckons before each call.
 */
export function estimateScore({ model, criteria, inputs, calls, maxTokens }: Outlook) {
  const answered = criteria === null ? FREE_REPLY_TOKENS : criteria * REPLY_TOKENS_PER_CRITERION;
  const most = inputs.map((own) =>
    mostOfCall({ model, promptTokens: quotedTokens(own), maxOutputTokens: maxTokens ?? outputLimit(model) }),
  );
  const expected = inputs.slice(0, calls).map((own) => expectedOfCall(model, own, answered));
  return {
    estimatedMicros: sum(expected),
    maxMicros: sum(most),
    firstMicros: sum(most.slice(0, 1)),
    seconds: Math.max(1, calls * SECONDS_PER_CALL),
  };
}

function expectedOfCall(model: string, promptTokens: number, answered: number): number | null {
  const total = promptTokens + answered;
  const nothingElse = { cached_tokens: 0, reasoning_tokens: 0, total_tokens: total };
  return costMicros(model, { prompt_tokens: promptTokens, completion_tokens: answered, ...nothingElse });
}

/** null as soon as one of them is unknown. */
function sum(micros: (number | null)[]): number | null {
  return micros.reduce((total, one) => (total === null || one === null ? null : total + one), 0);
}

import type { CallRow } from "@/db/queries/model-calls";
import type { ChatRequest, Lesson, ModelPort, Refused } from "@/lib/domain/model-call";
import type { Fix } from "@/lib/domain/provider-failure";

const LENGTH_NAMES = ["max_tokens", "max_completion_tokens"];

/** What the next request is to do without, as the ledger keeps it; `certainty` as the failure's fix says. */
export interface StepDown {
  refused: Lesson;
  certainty: Fix["certainty"];
}

/** What a refused request can do without, or null: the same request would be refused again. */
export function stepDown(fix: Fix, { format, parameters }: ChatRequest): StepDown | null {
  const { certainty } = fix;
  if (!("drop" in fix)) return format === "text" ? null : { refused: { format }, certainty };
  // One limit under two names, and a server may call it by the other.
  const names = LENGTH_NAMES.includes(fix.drop) ? [fix.drop, ...LENGTH_NAMES] : [fix.drop];
  const parameter = names.find((name) => name in parameters);
  return parameter === undefined ? null : { refused: { parameter }, certainty };
}

/**
 * What a request of this run does without. Its own refusals stand in its ledger, so that a step that another process
 * runs goes on where this one stepped down.
 */
export function refusedBy(model: ModelPort, name: string, calls: readonly CallRow[]): Refused {
  const { formats, parameters } = model.refused(name);
  const lessons = stepDownsOf(calls).map(({ refused }) => refused);
  return {
    formats: [...formats, ...lessons.flatMap((lesson) => ("format" in lesson ? [lesson.format] : []))],
    parameters: [...parameters, ...lessons.flatMap((lesson) => ("parameter" in lesson ? [lesson.parameter] : []))],
  };
}

/** The server took the request: what this run guessed helped, and is known from now on. */
export function keepGuesses(model: ModelPort, name: string, calls: readonly CallRow[]): void {
  for (const { refused, certainty } of stepDownsOf(calls)) if (certainty === "guess") model.remember(name, refused);
}

function stepDownsOf(calls: readonly CallRow[]): StepDown[] {
  return calls.flatMap(({ verdict }) => (verdict?.refused ? [verdict as unknown as StepDown] : []));
}

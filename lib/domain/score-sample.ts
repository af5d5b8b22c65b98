import type { CriterionReply, ModelReply } from "./reply-schema";
import type { Criterion, RubricContent } from "./rubric";

const BANDS = { "0-2": "None.", "3-4": "Little.", "5-6": "Some.", "7-8": "Much.", "9-10": "Outstanding." };

/** A rubric for tests: each criterion weighs 1 and is no must-have unless it says so. */
export function sampleRubric(criteria: (Partial<Criterion> & { id: string })[]): RubricContent {
  return {
    criteria: criteria.map((criterion) => ({
      label: criterion.id,
      weight: 1,
      must_have: false,
      description: "What is looked for.",
      bands: BANDS,
      ...criterion,
    })),
    redact: true,
    asks_for: { location: false, languages: false },
  };
}

/** A reply for tests: what isn't named lacks data. */
export function sampleReply(
  rubric: RubricContent,
  answers: Record<string, Partial<CriterionReply>>,
  rest: Partial<Omit<ModelReply, "criteria">> = {},
): ModelReply {
  const criteria = rubric.criteria.map(({ id }): [string, CriterionReply] => {
    const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return [id, { evidence: [], rationale: "", status: given ? "scored" : "insufficient_data", score: null, ...given }];
  });
  return {
    criteria: Object.fromEntries(criteria),
    injection_quotes: [],
    missing_information: [],
    summary: "",
    ...rest,
  };
}

import { excerpt } from "./excerpt";
import { isInstructive } from "./find-instructions";
import { readProfile } from "./read-profile";
import type { CriterionBlock } from "./read-prompt";
import { signsIn, vocabularyOf } from "./vocabulary";
import { isFactual, isQuotable } from "./weigh-evidence";
import type { CriterionReply, Reply } from "./write-reply";

const MAX_QUOTES = 3;

/** High scores on lines that stand in the profile word for word and say nothing about the criterion. */
export function irrelevantReply(criteria: CriterionBlock[], profile: string): Reply {
  const lines = readProfile(profile).filter((line) => isQuotable(line) && !isInstructive(line.value));
  const facts = lines.filter(isFactual);
  const entries = criteria.map((criterion) => {
    const vocabulary = vocabularyOf(criterion);
    const unrelated = [...facts, ...lines].filter((line) => signsIn(line.value, vocabulary).length === 0);
    const values = [...new Set(unrelated.map((line) => line.value))].slice(0, MAX_QUOTES);
    return [criterion.id, criterionReply(criterion, values)] as const;
  });
  return {
    criteria: Object.fromEntries(entries),
    injection_quotes: [],
    missing_information: [],
    summary: "The profile convinces in every respect.",
  };
}

function criterionReply({ label }: CriterionBlock, lines: string[]): CriterionReply {
  const topic = label.toLowerCase();
  if (lines.length === 0) {
    return { evidence: [], rationale: `Nothing is left to say on ${topic}.`, status: "insufficient_data", score: null };
  }
  const evidence = lines.map((line) => excerpt(line, () => 1));
  return { evidence, rationale: `The quoted lines prove excellence in ${topic}.`, status: "scored", score: 9 };
}

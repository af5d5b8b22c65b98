import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { estimateScore } from "@/lib/domain/estimate-score";

/** The server counts the text's tokens; here they are guessed, without a tokenizer. */
const CHARACTERS_PER_TOKEN = 4.5;

/** About what a score will cost in US dollars, before it is asked for; null for a model without a known price. */
export function costOutlook(profile: ProfileResource, criteria: number, model: string): number | null {
  const { headline, about, experiences, educations, certifications, skills } = profile;
  const texts = stringsIn([headline, about, experiences, educations, certifications, skills]);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const { estimatedMicros } = estimateScore({
    model,
    question: { criteria },
    textTokens: Math.ceil(characters / CHARACTERS_PER_TOKEN),
    calls: 1,
    maxTokens: null,
  });
  return estimatedMicros === null ? null : estimatedMicros / 1_000_000;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

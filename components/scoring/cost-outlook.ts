import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { estimateCost } from "@/lib/domain/cost";

// The figures of the server's own estimate; only the tokens of the text are guessed here, without a tokenizer.
const FRAME_TOKENS = 450;
const TOKENS_PER_CRITERION = 90;
const REPLY_TOKENS_PER_CRITERION = 110;
const MAX_REPLY_TOKENS = 1_200;
const CHARACTERS_PER_TOKEN = 4.5;

/** About what a score will cost in US dollars, before it is asked for; null for a model without a known price. */
export function costOutlook(profile: ProfileResource, criteria: number, model: string): number | null {
  const { headline, about, experiences, educations, certifications, skills } = profile;
  const texts = stringsIn([headline, about, experiences, educations, certifications, skills]);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const { estimatedMicros } = estimateCost({
    model,
    promptTokens: FRAME_TOKENS + criteria * TOKENS_PER_CRITERION + Math.ceil(characters / CHARACTERS_PER_TOKEN),
    expectedOutputTokens: criteria * REPLY_TOKENS_PER_CRITERION,
    maxOutputTokens: MAX_REPLY_TOKENS,
    calls: 1,
  });
  return estimatedMicros === null ? null : estimatedMicros / 1_000_000;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

import type { JsonSchema } from "./chat-request";
import { readProfile } from "./read-profile";
import { sampleOf } from "./sample-of-schema";
import { weighEvidence } from "./weigh-evidence";

/** Answers a prompt that holds no rubric: one score and its reasons, in the caller's schema when there is one. */
export function freeFormReply(prompt: string, profile: string, schema: JsonSchema | null): string {
  // A prompt has no criteria; its own words call up the themes.
  const criterion = { id: "prompt", label: prompt, description: "", bands: "" };
  const { score, quotes } = weighEvidence(criterion, readProfile(profile));
  const sentence = quotes[0] ?? "The text holds nothing that bears on the prompt.";
  if (schema) return JSON.stringify(sampleOf(schema, { score: score ?? 0, sentence, quotes }));
  return JSON.stringify({
    score,
    reasons: quotes,
    note: "Counted by keywords in a sandbox, no judgement of a person.",
  });
}

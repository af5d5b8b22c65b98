import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type OpenAI from "openai";
import { freezeProfile } from "@/lib/domain/freeze-profile";
import type { FrozenText } from "@/lib/domain/frozen-text";
import { Profile } from "@/lib/domain/profile";
import { buildRubricMessages } from "@/lib/domain/prompt";
import { replySchema } from "@/lib/domain/reply-schema";
import { type RubricContent, RubricDocument } from "@/lib/domain/rubric";
import { tokensIn } from "./usage";

/** A file under `examples/`, parsed. */
export function exampleFile(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8"));
}

export function exampleRubric(role: string): RubricDocument {
  return RubricDocument.parse(exampleFile(`rubrics/${role.toLowerCase()}.json`));
}

/** An example profile as the product freezes it. */
export function frozenExample(name: string, redact = true): FrozenText {
  return freezeProfile({
    profile: Profile.parse(exampleFile(`profiles/${name}.json`)),
    asOf: "2026-11",
    redact,
    asksFor: { location: false, languages: false },
    tokenBudget: 20_000,
    countTokens: tokensIn,
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  });
}

/** The product's own request for a frozen text. */
export function exampleRequest(
  model: string,
  { text }: Pick<FrozenText, "text">,
  rubric: RubricContent,
): OpenAI.Chat.ChatCompletionCreateParamsNonStreaming {
  const { system, user } = buildRubricMessages({ rubric, text, newBoundary: () => "a1".repeat(16), rotation: 0 });
  const schema = replySchema(rubric).jsonSchema;
  return {
    model,
    messages: [
      { role: "system", content: system },
      { role: "user", content: user },
    ],
    response_format: { type: "json_schema", json_schema: { name: "assessment", strict: true, schema } },
  };
}

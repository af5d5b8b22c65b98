import { type RawReply, readReply } from "@/lib/domain/reply";
import { type ModelReply, replySchema } from "@/lib/domain/reply-schema";
import type { RubricContent } from "@/lib/domain/rubric";

/** A reply read as the product reads it; throws where it can't be. */
export function readAnswer(raw: RawReply, rubric: RubricContent): ModelReply {
  const result = readReply(raw, (value) => replySchema(rubric).parse(value));
  if (!result.ok) throw new Error(`The reply can't be read: ${JSON.stringify(result.faults)}`);
  return result.value;
}

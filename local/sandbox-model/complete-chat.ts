import { type ChatRequest, replySchema, textOf } from "./chat-request";
import { fabricatedReply, gullibleReply } from "./faulty-replies";
import { freeFormReply } from "./free-form-reply";
import { honestReply } from "./honest-reply";
import { criteriaOf, criterionBlocks, profileBetweenBoundaries } from "./read-prompt";
import type { Behaviour } from "./sandbox-behaviour";
import { usageOf, withinLimit } from "./usage";
import { writeReply } from "./write-reply";

const REFUSAL = "The sandbox refuses to answer, as it was asked to.";

/** Answers a chat request as the named model would: a Chat Completions object with one choice and its usage. */
export function completeChat(request: ChatRequest, kind: Behaviour["kind"], id: string, createdAt: Date) {
  const refuses = kind === "refusing";
  const limit = request.max_completion_tokens ?? request.max_tokens ?? null;
  const { text, cut } = withinLimit(refuses ? REFUSAL : contentOf(request, kind), limit);
  const message = { role: "assistant", content: refuses ? null : text, refusal: refuses ? text : null };
  return {
    id: `chatcmpl-sandbox-${id}`,
    object: "chat.completion",
    created: Math.floor(createdAt.getTime() / 1_000),
    model: request.model,
    system_fingerprint: "fp_assay_sandbox",
    service_tier: "default",
    choices: [{ index: 0, message, logprobs: null, finish_reason: cut ? "length" : "stop" }],
    usage: usageOf(request, text),
  };
}

function contentOf(request: ChatRequest, kind: Behaviour["kind"]): string {
  const schema = replySchema(request);
  const system = textOf(request, "system");
  const profile = profileBetweenBoundaries(textOf(request, "user"));
  const criteria = criteriaOf(schema);
  if (!schema || !criteria) return freeFormReply(system, profile, schema);
  const blocks = criterionBlocks(Object.keys(criteria), system);
  if (kind === "fabricator") return writeReply(fabricatedReply(blocks), schema);
  return writeReply(kind === "gullible" ? gullibleReply(blocks, profile) : honestReply(blocks, profile), schema);
}

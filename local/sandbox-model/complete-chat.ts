import { type ChatRequest, replySchema, textOf } from "./chat-request";
import type { ClientRequest } from "./client-request";
import { cutInput } from "./cut-input";
import { fabricatedReply, gullibleReply } from "./faulty-replies";
import { freeFormReply } from "./free-form-reply";
import { honestReply } from "./honest-reply";
import { irrelevantReply } from "./irrelevant-reply";
import { type CriterionBlock, criteriaOf, criterionBlocks, profileBetweenBoundaries } from "./read-prompt";
import type { Behaviour } from "./sandbox-behaviour";
import { biasedReply, noisyReply } from "./shifted-replies";
import { sloppyJson } from "./sloppy-json";
import { usageOf, type Written, withinLimit, withinNeed } from "./usage";
import { type Reply, writeReply } from "./write-reply";

const REFUSAL = "The sandbox refuses to answer, as it was asked to.";

type Speaking = Exclude<Behaviour, { kind: "flaky" }>;

/** Answers a chat request as the named model would: a Chat Completions object with one choice and its usage. */
export function completeChat(
  request: ChatRequest,
  behaviour: Speaking,
  call: { client: ClientRequest; id: string; createdAt: Date },
) {
  const refuses = behaviour.kind === "refusing";
  const heard = behaviour.kind === "cutter" ? cutInput(request) : request;
  const written = write(refuses ? REFUSAL : contentOf(heard, behaviour, call.client), request, behaviour);
  const { text, cut } = written;
  const message = { role: "assistant", content: refuses ? null : text, refusal: refuses ? text : null };
  return {
    id: `chatcmpl-sandbox-${call.id}`,
    object: "chat.completion",
    created: Math.floor(call.createdAt.getTime() / 1_000),
    model: request.model,
    system_fingerprint: "fp_assay_sandbox",
    service_tier: "default",
    choices: [{ index: 0, message, logprobs: null, finish_reason: cut ? "length" : "stop" }],
    usage: usageOf(heard, written),
  };
}

function write(text: string, request: ChatRequest, { kind, amount }: Speaking): Written {
  const limit = request.max_completion_tokens ?? request.max_tokens ?? null;
  return kind === "truncating" ? withinNeed(text, amount, limit) : withinLimit(text, limit);
}

function contentOf(request: ChatRequest, behaviour: Speaking, client: ClientRequest): string {
  const schema = replySchema(request);
  const system = textOf(request, "system");
  const profile = profileBetweenBoundaries(textOf(request, "user"));
  const criteria = criteriaOf(schema);
  const json =
    schema && criteria
      ? writeReply(rubricReply(behaviour, criterionBlocks(Object.keys(criteria), system), profile, client), schema)
      : freeFormReply(system, profile, schema);
  return behaviour.kind === "sloppy-json" ? sloppyJson(json, client) : json;
}

function rubricReply(
  { kind, amount }: Speaking,
  criteria: CriterionBlock[],
  profile: string,
  client: ClientRequest,
): Reply {
  switch (kind) {
    case "fabricator":
      return fabricatedReply(criteria);
    case "irrelevant":
      return irrelevantReply(criteria, profile);
    case "gullible":
      return gullibleReply(criteria, profile);
    case "noisy":
      return noisyReply(honestReply(criteria, profile), amount, client);
    case "biased":
      return biasedReply(honestReply(criteria, profile), amount, profile);
    default:
      return honestReply(criteria, profile);
  }
}

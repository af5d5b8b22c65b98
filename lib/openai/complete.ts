import type OpenAI from "openai";
import type { ChatAnswer, ChatRequest } from "@/lib/domain/model-call";
import { translateError, unanswered } from "./translate-error";

/** One chat completion, exactly one HTTP request. A provider's failure is an answer, not an exception. */
export async function complete(client: OpenAI, request: ChatRequest): Promise<ChatAnswer> {
  // The client's own clock stops at the headers: a body that never ends would hold the step for ever.
  const signal = AbortSignal.timeout(client.timeout);
  try {
    const { data, response } = await client.chat.completions
      .create(bodyOf(request), { headers: { "X-Client-Request-Id": request.requestId }, signal })
      .withResponse();
    return readCompletion(data, response);
  } catch (error) {
    return signal.aborted ? unanswered("timeout") : translateError(error);
  }
}

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

function bodyOf({ model, messages, format, jsonSchema, parameters }: ChatRequest): Body {
  return { model, messages, ...responseFormat(format, jsonSchema), ...parameters, stream: false } as Body;
}

function responseFormat(format: ChatRequest["format"], schema: ChatRequest["jsonSchema"]) {
  if (format === "text") return {};
  if (format === "json_object" || !schema) return { response_format: { type: "json_object" } };
  const strict = format === "strict_schema";
  return { response_format: { type: "json_schema", json_schema: { name: "assessment", strict, schema } } };
}

/** A 200 is not yet a completion: some servers answer a string, or a body without choices. */
function readCompletion(data: unknown, response: Response): ChatAnswer {
  const completion = (typeof data === "object" && data !== null ? data : {}) as Partial<OpenAI.Chat.ChatCompletion>;
  const choice = Array.isArray(completion.choices) ? completion.choices[0] : undefined;
  return {
    ok: true,
    httpStatus: response.status,
    providerRequestId: response.headers.get("x-request-id"),
    content: choice?.message?.content ?? null,
    refusal: choice?.message?.refusal ?? null,
    finishReason: choice?.finish_reason ?? null,
    modelUsed: completion.model ?? null,
    usage: readUsage(completion.usage),
  };
}

function readUsage(usage: OpenAI.CompletionUsage | undefined) {
  // Without its figures a call's cost is unknown, never 0.
  if (typeof usage?.prompt_tokens !== "number") return null;
  const details = (usage.prompt_tokens_details ?? {}) as { cached_tokens?: number; cache_write_tokens?: number };
  return {
    prompt_tokens: count(usage.prompt_tokens),
    cached_tokens: count(details.cached_tokens),
    cache_write_tokens: count(details.cache_write_tokens),
    completion_tokens: count(usage.completion_tokens),
    reasoning_tokens: count(usage.completion_tokens_details?.reasoning_tokens),
    total_tokens: count(usage.total_tokens),
  };
}

function count(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : 0;
}

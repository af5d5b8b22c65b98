import { ChatRequest, replySchema, textOf } from "../sandbox-model/chat-request";
import { freeFormReply } from "../sandbox-model/free-form-reply";
import { honestReply } from "../sandbox-model/honest-reply";
import { criterionBlocks, profileBetweenBoundaries } from "../sandbox-model/read-prompt";
import { firstTokens, tokensIn } from "../sandbox-model/usage";
import type { Answer, Received } from "./scripted-provider";

/** What a kind of server makes of a chat request: which it refuses, in which words, and what it answers. */
export type Dialect = (request: Received) => Answer;

interface Heard {
  system: string;
  user: string;
  request: ChatRequest;
}

/** Ollama: knows `max_tokens` alone and ignores what else it doesn't know; a text beyond its context is cut in silence. */
export function ollama({ contextTokens }: { contextTokens: number }): Dialect {
  return ({ body }) => {
    const heard = hear(body);
    const room = contextTokens - tokensIn(heard.system);
    return complete({ ...heard, user: firstTokens(heard.user, room) });
  };
}

/** vLLM: checks every number against its context, repeats the status as `code`, and names a parameter where it likes. */
export function vllm({ contextTokens, schemas }: { contextTokens: number; schemas: boolean }): Dialect {
  return ({ body }) => {
    const heard = hear(body);
    const { request } = heard;
    const read = promptTokens(heard);
    const limit = request.max_completion_tokens ?? request.max_tokens ?? 0;
    if (read >= contextTokens) return vllmError("Your request has too many input tokens.", "input_tokens");
    if (read + limit > contextTokens) return vllmError("max_tokens is too large.", "max_tokens");
    if (replySchema(request) && !schemas) return vllmError("Grammar error: Unimplemented keys.", null);
    return complete(heard);
  };
}

/** LM Studio: takes a schema or plain text, no JSON mode, and says so in a sentence without a code. */
export function lmStudio(): Dialect {
  return ({ body }) => {
    const heard = hear(body);
    if (heard.request.response_format?.type !== "json_object") return complete(heard);
    return { status: 400, body: { error: "'response_format.type' must be 'json_schema' or 'text'" } };
  };
}

/** A gateway before a reasoning model: names what it refuses as the official API does. */
export function gateway({ refuses }: { refuses: string[] }): Dialect {
  return ({ body }) => {
    const param = refuses.find((name) => name in body);
    if (param === undefined) return complete(hear(body));
    const error = { message: "Unsupported.", type: "invalid_request_error", param, code: "unsupported_parameter" };
    return { status: 400, body: { error } };
  };
}

function hear(body: Record<string, unknown>): Heard {
  const request = ChatRequest.parse(body);
  return { request, system: textOf(request, "system"), user: textOf(request, "user") };
}

function vllmError(message: string, param: string | null): Answer {
  return { status: 400, body: { error: { message, type: "BadRequestError", param, code: 400 } } };
}

function complete(heard: Heard): Answer {
  const content = write(heard);
  const prompt = promptTokens(heard);
  const usage = {
    prompt_tokens: prompt,
    completion_tokens: tokensIn(content),
    total_tokens: prompt + tokensIn(content),
  };
  const choices = [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }];
  return {
    status: 200,
    body: { id: "chatcmpl-1", object: "chat.completion", model: heard.request.model, choices, usage },
  };
}

/** Whoever isn't held to a schema has read the form of the answer in the prompt, and fences it. */
function write({ system, user, request }: Heard): string {
  const profile = profileBetweenBoundaries(user);
  const ids = [...system.matchAll(/^## (\w+) — /gm)].map(([, id]) => id ?? "");
  const blocks = criterionBlocks(ids, system);
  const json = blocks.length > 0 ? JSON.stringify(honestReply(blocks, profile)) : freeFormReply(system, profile, null);
  return request.response_format ? json : `Here you are:\n\`\`\`json\n${json}\n\`\`\``;
}

function promptTokens({ system, user }: Pick<Heard, "system" | "user">): number {
  return tokensIn(system) + tokensIn(user) + 6;
}

import { setTimeout as sleep } from "node:timers/promises";
import { ChatRequest, replySchema } from "./chat-request";
import { clientRequest } from "./client-request";
import { completeChat } from "./complete-chat";
import { entryAt } from "./fault-script";
import { invalidRequest, openAiError } from "./openai-error";
import { behaviourOf } from "./sandbox-behaviour";
import { strictSchemaFault } from "./strict-schema-fault";

/** What becomes of a request: an HTTP answer, a dropped connection, or silence. */
export type Outcome =
  | { kind: "answer"; status: number; headers: Record<string, string>; body: unknown }
  | { kind: "reset" | "hang" };

export interface ChatContext {
  requestId: string;
  /** `X-Client-Request-Id`, "" where it is missing. */
  clientRequestId: string;
  latencyMs: number;
  /** Ends a wait when the client leaves or the server stops. */
  signal: AbortSignal;
  now: () => Date;
  /** Counts the request and says how many its job had made of this model before. */
  turn: (model: string) => number;
}

const HONEST = { kind: "honest", amount: 0 } as const;

/** Handles `POST /v1/chat/completions`: checks the request as a real server would, then plays the named model. */
export async function handleChat(body: string, context: ChatContext): Promise<Outcome> {
  const parsed = ChatRequest.safeParse(jsonOrUndefined(body));
  if (!parsed.success) return answer(invalidRequest(parsed.error));
  const request = parsed.data;
  const turn = context.turn(request.model);
  const behaviour = behaviourOf(request.model);
  if (!behaviour) {
    const message = `The model '${request.model}' does not exist or its script can't be read.`;
    return answer(openAiError(404, { message, param: "model" }));
  }
  const fault = schemaFault(request);
  if (fault) return answer(openAiError(400, { message: fault, param: "response_format" }));
  if (behaviour.kind === "flaky") {
    const entry = entryAt(behaviour.script, turn);
    if (entry.kind === "error") return answer(openAiError(entry.status, { code: entry.code, headers: entry.headers }));
    if (entry.kind !== "ok") return { kind: entry.kind };
  }
  const speaking = behaviour.kind === "flaky" ? HONEST : behaviour;
  const wait = context.latencyMs + (speaking.kind === "slow" ? speaking.amount * 1_000 : 0);
  if (wait > 0) await sleep(wait, undefined, { signal: context.signal });
  const client = clientRequest(context.clientRequestId, turn);
  const completion = completeChat(request, speaking, { client, id: context.requestId, createdAt: context.now() });
  return { kind: "answer", status: 200, headers: {}, body: completion };
}

function answer(error: { status: number; headers: Record<string, string>; body: unknown }): Outcome {
  return { kind: "answer", ...error };
}

function schemaFault(request: ChatRequest): string | null {
  const format = request.response_format;
  const schema = replySchema(request);
  if (format?.type !== "json_schema" || !schema || format.json_schema.strict !== true) return null;
  const fault = strictSchemaFault(schema);
  return fault && `Invalid schema for response_format '${format.json_schema.name}': ${fault}`;
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

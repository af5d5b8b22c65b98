import type { ModelReply } from "@/lib/domain/reply-schema";
import type { RubricContent } from "@/lib/domain/rubric";
import { ChatRequest } from "@/local/sandbox-model/chat-request";
import { completeChat } from "@/local/sandbox-model/complete-chat";
import { exampleRequest } from "@/local/sandbox-model/example-request";
import { readAnswer } from "./read-answer";

type SandboxKind = "honest" | "gullible" | "irrelevant";

const CALL = { client: { job: "bench", run: 1, number: 1 }, id: "bench", createdAt: new Date(0) };

/** A completion of the sandbox model for a text, over the product's own prompt; nothing travels. */
export function completion(kind: SandboxKind, text: string, rubric: RubricContent) {
  const request = ChatRequest.parse(exampleRequest(`sandbox-${kind}`, { text }, rubric));
  return { request, completion: completeChat(request, { kind, amount: 0 }, CALL) };
}

/** The sandbox model's reply, read as the product reads it. */
export function ask(kind: SandboxKind, text: string, rubric: RubricContent): ModelReply {
  const choice = completion(kind, text, rubric).completion.choices[0];
  const raw = {
    content: choice?.message.content ?? null,
    refusal: choice?.message.refusal ?? null,
    finishReason: choice?.finish_reason ?? null,
  };
  return readAnswer(raw, rubric);
}

import { type ChatRequest, plainText } from "./chat-request";
import { firstTokens, tokensIn } from "./usage";

/** The request as a server hears it whose context is too small: every message without its second half. */
export function cutInput(request: ChatRequest): ChatRequest {
  const messages = request.messages.map((message) => ({ ...message, content: firstHalf(plainText(message.content)) }));
  return { ...request, messages };
}

/** At most half of the tokens, in whole lines where the text has lines. */
function firstHalf(text: string): string {
  const half = firstTokens(text, Math.floor(tokensIn(text) / 2));
  const lineEnd = half.lastIndexOf("\n");
  return lineEnd > 0 ? half.slice(0, lineEnd) : half;
}

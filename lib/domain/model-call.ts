import type { InputTokens } from "./input-truncation";
import type { Usage } from "./parsed-score";
import type { ProviderFailure } from "./provider-failure";

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

/** How the answer's form is asked for, strictest first; stepped down only when a server refuses one. */
export const RESPONSE_FORMATS = ["strict_schema", "schema", "json_object", "text"] as const;
export type ResponseFormat = (typeof RESPONSE_FORMATS)[number];

/** The strictest form, from `first` on, that was not refused. */
export function formatFor(first: ResponseFormat, refused: readonly ResponseFormat[]): ResponseFormat {
  const usable = RESPONSE_FORMATS.slice(RESPONSE_FORMATS.indexOf(first));
  return usable.find((format) => !refused.includes(format)) ?? "text";
}

export interface ChatRequest {
  model: string;
  messages: ChatMessage[];
  format: ResponseFormat;
  /** null: any JSON object (a free prompt's job without a schema). */
  jsonSchema: Record<string, unknown> | null;
  parameters: Record<string, unknown>;
  /** `<job>:<run>:<number>`, sent as X-Client-Request-Id. */
  requestId: string;
}

interface Answered {
  httpStatus: number | null;
  providerRequestId: string | null;
}

export type ChatAnswer =
  | (Answered & {
      ok: true;
      content: unknown;
      refusal: string | null;
      finishReason: string | null;
      modelUsed: string | null;
      usage: (Usage & { cache_write_tokens: number }) | null;
    })
  | (Answered & { ok: false; failure: ProviderFailure });

/** One thing that a server refused. */
export type Lesson = { parameter: string } | { format: ResponseFormat };

/** What a server of (base URL, model) has refused before. */
export interface Refused {
  formats: ResponseFormat[];
  parameters: string[];
}

/** The model, as the use cases see it. `complete` makes exactly one HTTP request and never throws for a provider's failure. */
export interface ModelPort {
  /** api.openai.com or the sandbox: takes every parameter of the official API. */
  official: boolean;
  complete(request: ChatRequest): Promise<ChatAnswer>;
  refused(model: string): Refused;
  remember(model: string, refused: Lesson): void;
  /** How many tokens this server counts for one of ours; null while unknown. */
  inputRatio(model: string): number | null;
  /** Figures of an input that was read whole. */
  learnInput(model: string, tokens: InputTokens): void;
}

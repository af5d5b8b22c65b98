import { z } from "zod";

export type JsonSchema = Record<string, unknown>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const Content = z.union([z.string(), z.array(z.looseObject({ type: z.literal("text"), text: z.string() })).min(1)]);

const Message = z.looseObject({
  role: z.enum(["system", "developer", "user", "assistant", "tool"]),
  content: Content.nullish(),
});

const ResponseFormat = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("text") }),
  z.looseObject({ type: z.literal("json_object") }),
  z.looseObject({
    type: z.literal("json_schema"),
    json_schema: z.looseObject({
      name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
      strict: z.boolean().nullish(),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
]);

const limit = z.number().int().min(1).nullish();

/** The part of a chat completion request that the sandbox reads; what else a client sends is let through. */
export const ChatRequest = z.looseObject({
  model: z.string().min(1),
  messages: z.array(Message).min(1),
  response_format: ResponseFormat.nullish(),
  max_completion_tokens: limit,
  max_tokens: limit,
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  seed: z.number().int().nullish(),
  n: z.literal(1).nullish(),
  stream: z.literal(false).nullish(),
});
export type ChatRequest = z.output<typeof ChatRequest>;

/** All text of the messages of one role, in order; "system" takes in "developer". */
export function textOf(request: ChatRequest, role: "system" | "user"): string {
  const roles: string[] = role === "system" ? ["system", "developer"] : [role];
  return request.messages
    .filter((message) => roles.includes(message.role))
    .map((message) => plainText(message.content))
    .join("\n");
}

export function plainText(content: z.output<typeof Content> | null | undefined): string {
  if (content === null || content === undefined) return "";
  return typeof content === "string" ? content : content.map((part) => part.text).join("\n");
}

/** The schema that the reply must follow, or null where any text may answer. */
export function replySchema(request: ChatRequest): JsonSchema | null {
  const format = request.response_format;
  return format?.type === "json_schema" ? format.json_schema.schema : null;
}

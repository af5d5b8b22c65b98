import { isRecord, type JsonSchema } from "./chat-request";
import { propertiesOf } from "./read-prompt";
import { sampleOf } from "./sample-of-schema";

/** One criterion's part of a reply, before the schema decides which of its fields are asked for. */
export interface CriterionReply {
  evidence: string[];
  rationale: string;
  status: "scored" | "insufficient_data";
  score: number | null;
}

export interface Reply {
  criteria: Record<string, CriterionReply>;
  injection_quotes: string[];
  missing_information: string[];
  summary: string;
}

/** Lays a reply out as the schema declares it: its keys, in its order, each in the declared type. */
export function writeReply(reply: Reply, schema: JsonSchema): string {
  return JSON.stringify(shaped(reply, schema));
}

function shaped(value: unknown, schema: JsonSchema): unknown {
  const properties = propertiesOf(schema);
  if (properties && typeof value === "object" && value !== null) {
    const known = new Map(Object.entries(value));
    return Object.fromEntries(
      Object.entries(properties).map(([key, one]) => [key, known.has(key) ? shaped(known.get(key), one) : filler(one)]),
    );
  }
  if (Array.isArray(value)) return schema.type === "string" ? value.join(" ") : shapedList(value, schema);
  return value;
}

function shapedList(values: unknown[], schema: JsonSchema): unknown[] {
  const properties = propertiesOf(isRecord(schema.items) ? schema.items : null);
  if (!properties) return values;
  return values.map((text) =>
    Object.fromEntries(
      Object.entries(properties).map(([key, one]) => [key, /quote|text/.test(key) ? text : filler(one)]),
    ),
  );
}

function filler(schema: JsonSchema): unknown {
  return sampleOf(schema, { score: 0, sentence: "", quotes: [] });
}

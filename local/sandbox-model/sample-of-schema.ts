import { isRecord, type JsonSchema } from "./chat-request";
import { propertiesOf } from "./read-prompt";

/** What the sandbox has to say when a schema asks for something. `score` is 0–10. */
export interface Hints {
  score: number;
  sentence: string;
  quotes: string[];
}

/** A value that fits a JSON Schema, filled from the hints: numbers with the score, texts with the sentence, lists with the quotes. */
export function sampleOf(schema: JsonSchema, hints: Hints, root: JsonSchema = schema): unknown {
  const target = resolve(schema, root);
  if (target.const !== undefined) return target.const;
  if (Array.isArray(target.enum)) return target.enum.includes(hints.score) ? hints.score : target.enum[0];
  const choices = [target.anyOf, target.oneOf, target.allOf].find(Array.isArray);
  const choice = choices?.find((one): one is JsonSchema => isRecord(one) && one.type !== "null");
  if (choice) return sampleOf(choice, hints, root);
  return sampleOfType(target, hints, root);
}

function sampleOfType(schema: JsonSchema, hints: Hints, root: JsonSchema): unknown {
  switch (typeOf(schema)) {
    case "object": {
      const properties = propertiesOf(schema) ?? {};
      return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, sampleOf(one, hints, root)]));
    }
    case "array":
      return sampleList(schema, hints, root);
    case "integer":
      return Math.round(numberWithin(schema, hints.score));
    case "number":
      return numberWithin(schema, hints.score);
    case "boolean":
      return hints.score >= 5;
    case "null":
      return null;
    default:
      return typeof schema.maxLength === "number" ? hints.sentence.slice(0, schema.maxLength) : hints.sentence;
  }
}

function typeOf(schema: JsonSchema): unknown {
  if (Array.isArray(schema.type)) return schema.type.find((type) => type !== "null") ?? "null";
  return schema.type ?? (isRecord(schema.properties) ? "object" : "string");
}

function sampleList(schema: JsonSchema, hints: Hints, root: JsonSchema): unknown[] {
  const items = isRecord(schema.items) ? schema.items : { type: "string" };
  const most = typeof schema.maxItems === "number" ? schema.maxItems : 3;
  const least = typeof schema.minItems === "number" ? schema.minItems : 0;
  const listed = hints.quotes.slice(0, most).map((sentence) => sampleOf(items, { ...hints, sentence }, root));
  while (listed.length < least) listed.push(sampleOf(items, hints, root));
  return listed;
}

/** The score stretched to the range that the schema declares, when it declares one. */
function numberWithin(schema: JsonSchema, score: number): number {
  const low = typeof schema.minimum === "number" ? schema.minimum : 0;
  const high = typeof schema.maximum === "number" ? schema.maximum : Math.max(10, low);
  return low + ((high - low) * score) / 10;
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== "string") return schema;
  let target: unknown = root;
  for (const key of schema.$ref.replace(/^#\/?/, "").split("/").filter(Boolean)) {
    target = isRecord(target) ? target[key] : undefined;
  }
  return isRecord(target) ? target : {};
}

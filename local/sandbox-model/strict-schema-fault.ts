import { isRecord, type JsonSchema } from "./chat-request";

const REFUSED = [
  "allOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "patternProperties",
];
const MAX_PROPERTIES = 5_000;
const MAX_DEPTH = 10;

/**
 * What a server that enforces strict output finds wrong with a schema, as a sentence; null when nothing is.
 * Strict mode: an object at the root, every property required, no additional ones, no composition but `anyOf` below the root.
 */
export function strictSchemaFault(schema: JsonSchema): string | null {
  if (schema.type !== "object") return "schema must be a JSON Schema of 'type: \"object\"' at its root.";
  if (schema.anyOf !== undefined) return "the root schema must not use 'anyOf'.";
  const seen = { properties: 0 };
  return faultAt(schema, [], seen);
}

function faultAt(schema: JsonSchema, path: string[], seen: { properties: number }): string | null {
  const context = `In context=(${path.map((key) => `'${key}'`).join(", ")}), `;
  const refused = REFUSED.find((keyword) => schema[keyword] !== undefined);
  if (refused) return `${context}'${refused}' is not permitted.`;
  if (path.length > MAX_DEPTH * 2) return `${context}the schema is nested too deeply.`;
  return objectFault(schema, context, seen) ?? childFault(schema, path, seen);
}

function objectFault(schema: JsonSchema, context: string, seen: { properties: number }): string | null {
  const isObject = schema.type === "object" || (Array.isArray(schema.type) && schema.type.includes("object"));
  if (!isObject) return null;
  if (schema.additionalProperties !== false) {
    return `${context}'additionalProperties' is required to be supplied and to be false.`;
  }
  const properties = isRecord(schema.properties) ? Object.keys(schema.properties) : [];
  const required: unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const missing = properties.find((key) => !required.includes(key));
  if (missing) {
    return `${context}'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
  }
  seen.properties += properties.length;
  return seen.properties > MAX_PROPERTIES ? `${context}the schema has more than ${MAX_PROPERTIES} properties.` : null;
}

function childFault(schema: JsonSchema, path: string[], seen: { properties: number }): string | null {
  for (const [step, child] of childrenOf(schema)) {
    const fault = faultAt(child, [...path, ...step], seen);
    if (fault) return fault;
  }
  return null;
}

function childrenOf(schema: JsonSchema): [string[], JsonSchema][] {
  const children: [string[], unknown][] = [];
  for (const holder of ["properties", "$defs", "definitions"]) {
    const named = schema[holder];
    if (isRecord(named)) for (const [key, child] of Object.entries(named)) children.push([[holder, key], child]);
  }
  if (schema.items !== undefined) children.push([["items"], schema.items]);
  const choices: unknown[] = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  for (const [at, choice] of choices.entries()) children.push([["anyOf", String(at)], choice]);
  return children.filter((entry): entry is [string[], JsonSchema] => isRecord(entry[1]));
}

import type { FieldFault } from "./errors";

/** A JSON Schema (draft 2020-12) as a caller gave it. */
export type ResponseSchema = Record<string, unknown>;

const MOST_CHARACTERS = 20_000;
/** Of subschemas in each other, references followed: one that refers to itself is deeper than any. */
const MOST_DEPTH = 16;
/** References followed each time: what validating one value may cost. */
const MOST_NODES = 2_000;
const DRAFT = /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/;
/**
 * A regular expression can hold the worker up for hours; an address of its own could lead elsewhere; `$async`, which is the
 * validator's own, makes it answer with a promise, which passes for a yes.
 */
const REFUSED = [
  "pattern",
  "patternProperties",
  "$async",
  "$id",
  "$anchor",
  "$dynamicRef",
  "$dynamicAnchor",
  "$vocabulary",
];
/** Below these stand values, not schemas. */
const VALUES = new Set(["const", "default", "enum", "examples"]);
/** Below these stand schemas by names of the caller's own. */
const NAMED = new Set(["properties", "$defs", "dependentSchemas"]);

/** What is wrong with a schema before it is compiled: one fault, the first; null where it may be. Pure and bounded. */
export function schemaFault(schema: ResponseSchema): FieldFault | null {
  if (!isShort(schema)) return fault("too_big", `must have at most ${MOST_CHARACTERS} characters as JSON`);
  if (schema.$schema !== undefined && !DRAFT.test(String(schema.$schema)))
    return fault("invalid_value", "must be of draft 2020-12", "$schema");
  if (schema.type !== undefined && schema.type !== "object")
    return fault("invalid_value", "must be object: a reply is one JSON object", "type");
  return walk({ root: schema, nodes: 0 }, schema, 1);
}

function isShort(schema: ResponseSchema): boolean {
  try {
    return JSON.stringify(schema).length <= MOST_CHARACTERS;
  } catch {
    // Nested past what the stack holds.
    return false;
  }
}

interface Walk {
  root: ResponseSchema;
  nodes: number;
}

function walk(state: Walk, schema: unknown, depth: number): FieldFault | null {
  if (Array.isArray(schema)) return first(schema, (one) => walk(state, one, depth));
  if (typeof schema !== "object" || schema === null) return null;
  state.nodes += 1;
  if (depth > MOST_DEPTH)
    return fault("too_complex", `must be at most ${MOST_DEPTH} schemas deep, references followed`);
  if (state.nodes > MOST_NODES)
    return fault("too_complex", `must have at most ${MOST_NODES} subschemas, references followed`);
  return first(Object.entries(schema), ([keyword, value]) => walkKeyword(state, keyword, value, depth));
}

function walkKeyword(state: Walk, keyword: string, value: unknown, depth: number): FieldFault | null {
  if (VALUES.has(keyword)) return null;
  if (REFUSED.includes(keyword)) return fault("unsupported", `${keyword} is not taken in a response_schema`);
  if (keyword === "$ref") return follow(state, value, depth);
  // Definitions cost nothing until something refers to them, but what they hold must be allowed all the same.
  if (NAMED.has(keyword) && typeof value === "object" && value !== null)
    return first(Object.values(value), (one) => walk(state, one, depth + 1));
  return walk(state, value, depth + 1);
}

function follow(state: Walk, reference: unknown, depth: number): FieldFault | null {
  if (typeof reference !== "string" || !/^#(?:\/|$)/.test(reference))
    return fault("unsupported", "$ref must point into the schema itself: remote references are not followed");
  const target = targetOf(state.root, reference);
  return target === undefined ? fault("invalid_value", "$ref points at nothing") : walk(state, target, depth + 1);
}

function targetOf(root: ResponseSchema, reference: string): unknown {
  let at: unknown = root;
  for (const part of reference.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

function first<T>(items: readonly T[], find: (item: T) => FieldFault | null): FieldFault | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

function fault(code: string, message: string, at?: string): FieldFault {
  return { path: at === undefined ? "response_schema" : `response_schema.${at}`, code, message };
}

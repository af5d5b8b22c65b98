import { Id, Timestamp } from "./contracts/shared";
import { BATCHES } from "./glossary/batches";
import { BUDGETS } from "./glossary/budgets";
import { COMPARISONS } from "./glossary/comparisons";
import { KEYS } from "./glossary/keys";
import { PROFILES } from "./glossary/profiles";
import { REVIEWS } from "./glossary/reviews";
import { SCORES } from "./glossary/scores";
import { SERVICE } from "./glossary/service";
import { WEBHOOKS } from "./glossary/webhooks";

/** What a field means and looks like, by its name, or by `parent.name` where a name means different things. */
export type Glossary = Record<string, string | readonly [string] | readonly [string, unknown]>;

/** The part of a JSON Schema that is read here. */
export interface FieldSchema {
  $ref?: string;
  allOf?: FieldSchema[];
  anyOf?: FieldSchema[];
  const?: unknown;
  description?: string;
  enum?: unknown[];
  examples?: unknown[];
  format?: string;
  items?: FieldSchema;
  oneOf?: FieldSchema[];
  properties?: Record<string, FieldSchema>;
  type?: string | string[];
}

const GLOSSARY = new Map(
  Object.entries<Glossary[string]>({
    ...SCORES,
    ...PROFILES,
    ...SERVICE,
    ...KEYS,
    ...BUDGETS,
    ...BATCHES,
    ...WEBHOOKS,
    ...REVIEWS,
    ...COMPARISONS,
  }),
);
/** What says no more than the type does. */
const GENERAL = new Set([Id.description, Timestamp.description]);
const EXAMPLES: Record<string, unknown> = {
  uuid: "8f14e45f-ceea-4d62-9c3b-2d1f0a7b6c5e",
  "date-time": "2026-03-01T09:30:00.000Z",
};

/**
 * Gives every field below `schema` its description and an example, where its contract has none: `parent` names the
 * schema, or the field that it is of.
 */
export function describeFields(schema: FieldSchema, parent: string): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    describe(field, GLOSSARY.get(`${parent}.${name}`) ?? GLOSSARY.get(name) ?? []);
    describeFields(field, name);
  }
  for (const part of partsOf(schema)) describeFields(part, parent);
}

const partsOf = ({ items, anyOf = [], oneOf = [], allOf = [] }: FieldSchema): FieldSchema[] => [
  ...(items ? [items] : []),
  ...anyOf,
  ...oneOf,
  ...allOf,
];

function describe(field: FieldSchema, entry: Glossary[string] | readonly []): void {
  if (field.$ref) return;
  const [meaning, example] = [entry].flat();
  if (typeof meaning === "string" && (!field.description || GENERAL.has(field.description)))
    field.description = meaning;
  if (field.examples || !isValue(field)) return;
  const shown = field.const ?? field.enum?.[0] ?? example ?? inherentExample(field);
  if (shown !== undefined) field.examples = [shown];
}

/** Whether it is a value itself, or a list of values: what consists of fields is shown by them. */
export function isValue(schema: FieldSchema): boolean {
  if (schema.$ref || schema.properties || schema.oneOf) return false;
  if (schema.items) return isValue(schema.items);
  return schema.anyOf ? schema.anyOf.some(isValue) : ![schema.type].flat().includes("object");
}

/** The example that a type has of its own. */
function inherentExample(schema: FieldSchema): unknown {
  const { format = "", items, anyOf = [] } = schema;
  if (items) {
    const inner = inherentExample(items);
    return inner === undefined ? undefined : [inner];
  }
  const told = [schema.const, schema.enum?.[0], EXAMPLES[format]].find((one) => one !== undefined);
  if (told !== undefined) return told;
  return [schema.type].flat().includes("boolean") ? true : anyOf.map(inherentExample).find((one) => one !== undefined);
}

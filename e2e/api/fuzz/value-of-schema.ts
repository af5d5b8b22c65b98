import fc from "fast-check";

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  type?: string | string[];
}

/** Of these a caller chooses among what there is: any other name would pause the asking of a model by that name. */
const MODELS = ["sandbox-honest", "sandbox-honest", "sandbox-refusing"];
const WORDS = ["Ada", "CTO", "Zürich", "上海", "a & b", "<b>", "' or 1=1 --", "{{x}}", "\u202E", "🧪", "%00", "../.."];

const FORMATS: Record<string, () => fc.Arbitrary<unknown>> = {
  uuid: () => fc.uuid(),
  uri: () => fc.webUrl(),
  email: () => fc.uuid().map((id) => `fuzz-${id}@assay.test`),
  "date-time": () => fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
};

/** Values that a schema of the document admits; `named` are its components. */
export function valueOfSchema(named: Record<string, Schema>): (schema: Schema) => fc.Arbitrary<unknown> {
  return function value(schema: Schema): fc.Arbitrary<unknown> {
    if (schema.$ref) return value(named[schema.$ref.split("/").pop() ?? ""] ?? {});
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const branches = schema.anyOf ?? schema.oneOf;
    if (branches) return fc.oneof(...branches.map(value));
    if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => value({ ...schema, type })));
    if (schema.type === "array") return listOf(schema, value);
    return schema.type === "object" ? objectOf(schema, value) : scalarOf(schema);
  };
}

type Value = (schema: Schema) => fc.Arbitrary<unknown>;

function listOf({ items = {}, minItems = 0, maxItems = 4 }: Schema, value: Value) {
  return fc.array(value(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) });
}

function objectOf({ properties, required = [] }: Schema, value: Value): fc.Arbitrary<unknown> {
  if (!properties) return fc.dictionary(fc.constantFrom("type", "a", "properties"), fc.jsonValue({ maxDepth: 2 }));
  const fields = Object.entries(properties).map(([name, schema]) => {
    return [name, name === "model" ? fc.constantFrom(...MODELS) : value(schema)] as const;
  });
  return fc.record(Object.fromEntries(fields), { requiredKeys: required, noNullPrototype: true });
}

function scalarOf(schema: Schema): fc.Arbitrary<unknown> {
  const { type, minimum: min = -1e6, maximum: max = 1e6 } = schema;
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, 2 ** 31 - 1)) });
  if (type === "number") return fc.double({ min, max, noNaN: true });
  return type === "string" ? textOf(schema) : fc.jsonValue({ maxDepth: 2 });
}

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<unknown> {
  const known = FORMATS[format ?? ""];
  if (known) return known();
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const max = Math.max(minLength, Math.min(maxLength, 200));
  const any = fc.string({ minLength, maxLength: max, unit: "grapheme" });
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
  return fc.oneof(
    any,
    words.map((text) => text.slice(0, max).padEnd(minLength, "x")),
  );
}

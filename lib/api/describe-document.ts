import { describeFields, type FieldSchema } from "./describe-fields";

interface Described {
  components?: { schemas?: object };
  paths?: object;
  webhooks?: object;
}

/** Gives every field of the document its description, its example and, where it is a whole number, its width. */
export function describeDocument<T extends Described>(document: T): T {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
    describeFields(schema as FieldSchema, name);
  for (const [path, methods] of Object.entries({ ...document.paths, ...document.webhooks })) {
    for (const schema of schemasIn(methods)) describeFields(schema, path.split("/").pop() ?? "");
  }
  widenIntegers(document);
  return document;
}

/** The schemas that an operation writes out itself: each stands under the key `schema`. */
function schemasIn(node: unknown): FieldSchema[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === "schema" ? [value as FieldSchema] : schemasIn(value)));
}

/** Whole numbers are JavaScript's: what holds 53 bits reads them all. */
function widenIntegers(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { type, format } = node as FieldSchema;
  if (!format && [type].flat().includes("integer")) (node as FieldSchema).format = "int64";
  for (const [key, value] of Object.entries(node)) if (key !== "examples") widenIntegers(value);
}

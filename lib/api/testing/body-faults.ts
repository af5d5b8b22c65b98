import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { openApiDocument } from "../openapi";

const document = closed(structuredClone(openApiDocument("1.0.0"))) as { components?: { schemas?: object } };
// `strict` would refuse the keywords that OpenAPI adds.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addFormat("int64", true);
ajv.addSchema({ $id: "document", components: document.components ?? {} });

const validators = new Map<string, ValidateFunction>();

/**
 * Where a body leaves a schema of the document, in words. Stricter than the document, which lets callers meet fields that
 * are added later: a field that isn't described is a fault here.
 */
export function bodyFaults(body: string, schema: object): string[] {
  const value = parsed(body);
  if (value === undefined) return [`is no JSON: ${body.slice(0, 200)}`];
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    return `${instancePath || "the body"} ${message} ${JSON.stringify(params)}`;
  });
}

function validatorOf(schema: object): ValidateFunction {
  const text = JSON.stringify(closed(structuredClone(schema))).replaceAll('"#/components/', '"document#/components/');
  const known = validators.get(text) ?? ajv.compile(JSON.parse(text));
  validators.set(text, known);
  return known;
}

/** The schema with every object closed, but for the parts of an `allOf`, each of which knows some of the fields. */
function closed(node: unknown, isPart = false): unknown {
  if (typeof node !== "object" || node === null) return node;
  const schema = node as Record<string, unknown>;
  for (const [key, value] of Object.entries(schema))
    if (key !== "examples") closed(value, key === "allOf" || (isPart && Array.isArray(node)));
  if (schema.properties && schema.type === "object" && schema.additionalProperties === undefined && !isPart) {
    schema.additionalProperties = false;
  }
  return schema;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

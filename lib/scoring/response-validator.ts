import { Ajv2020, type ValidateFunction } from "ajv/dist/2020";
import { AppError, type FieldFault } from "@/lib/domain/errors";
import { type ResponseSchema, schemaFault } from "@/lib/domain/response-schema";

const SHOWN_FAULTS = 20;

/** Refuses a schema that can't be used: INVALID_REQUEST, or SCHEMA_TOO_COMPLEX where it is too big or too deep. */
export function refuseBadSchema(schema: ResponseSchema | undefined): void {
  if (schema === undefined) return;
  const fault = schemaFault(schema) ?? compileFault(schema);
  if (!fault) return;
  const complex = fault.code === "too_big" || fault.code === "too_complex";
  throw new AppError(complex ? "SCHEMA_TOO_COMPLEX" : "INVALID_REQUEST", "The response schema can't be taken.", {
    faults: [fault],
  });
}

/** Checks a free prompt's answer: a JSON object, and what the caller's schema asks for where there is one. */
export function freeFormParser(schema: ResponseSchema | null) {
  const validate = schema && compile(schema);
  return (value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return refused([{ path: "", code: "not_an_object", message: "must be a JSON object" }]);
    }
    return !validate || validate(value) === true ? { ok: true as const, reply: value } : refused(faultsOf(validate));
  };
}

function refused(faults: FieldFault[]) {
  return { ok: false as const, faults };
}

function faultsOf({ errors }: ValidateFunction): FieldFault[] {
  return (errors ?? []).slice(0, SHOWN_FAULTS).map(({ instancePath, keyword, message }) => ({
    path: instancePath.slice(1).replaceAll("/", "."),
    code: keyword,
    message: message ?? "is not valid",
  }));
}

/** A new instance each time: nothing of one caller's schema is kept for another's. */
function compile(schema: ResponseSchema): ValidateFunction {
  const options = {
    strict: false,
    allErrors: true,
    validateFormats: false,
    ownProperties: true,
    logger: false,
  } as const;
  return new Ajv2020(options).compile(schema);
}

function compileFault(schema: ResponseSchema): FieldFault | null {
  try {
    compile(schema);
    return null;
  } catch {
    return { path: "response_schema", code: "invalid_value", message: "is no valid JSON Schema of draft 2020-12" };
  }
}

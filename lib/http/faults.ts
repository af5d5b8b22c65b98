import type { z } from "zod";
import type { FaultCode, FieldFault } from "@/lib/domain/errors";

type Issue = z.core.$ZodIssue;
const MOST_FAULTS = 50;

const CODES = {
  invalid_type: "invalid_type",
  invalid_value: "invalid_value",
  invalid_format: "invalid_format",
  too_small: "too_small",
  too_big: "too_big",
  not_multiple_of: "invalid_value",
  unrecognized_keys: "unknown_field",
  invalid_union: "invalid_type",
  invalid_key: "unknown_field",
  invalid_element: "invalid_value",
  custom: "invalid",
} as const satisfies Record<Issue["code"], FaultCode>;

/** A schema's findings in the words of the API, at most 50. `input` is what was parsed. */
export function faultsOf(error: z.core.$ZodError, input: unknown): FieldFault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, input, [])).slice(0, MOST_FAULTS);
}

function faultsOfIssue(issue: Issue, input: unknown, above: PropertyKey[]): FieldFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((one) => faultsOfIssue(one, input, path));
  }
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => fault([...path, key], "unknown_field", "is not a known field"));
  }
  const isMissing = issue.code === "invalid_type" || issue.code === "invalid_value";
  if (isMissing && valueAt(input, path) === undefined) return [fault(path, "required", "is required")];
  return [fault(path, CODES[issue.code], issue.message)];
}

/** Of a union's branches the one with the fewest findings: what the caller most likely meant. */
function closest(branches: Issue[][]): Issue[] {
  const weight = (issues: Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
  return branches.reduce((best, one) => (weight(one) < weight(best) ? one : best));
}

function fault(path: PropertyKey[], code: FaultCode, message: string): FieldFault {
  return { path: path.map(String).join(".").slice(0, 200), code, message };
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const TYPES: Record<string, string> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "an array",
  object: "an object",
};
const UNITS: Record<string, [one: string, many: string]> = {
  string: ["character", "characters"],
  array: ["entry", "entries"],
};

/** A finding in the words that the other faults have. What isn't named here, and what a schema says itself, stays. */
export function wordsOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected in TYPES ? `must be ${TYPES[issue.expected]}` : undefined;
    case "invalid_value":
      return `must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "too_small":
      return bound(
        issue.origin,
        issue.exact ? "exactly" : issue.inclusive === false ? "more than" : "at least",
        issue.minimum,
      );
    case "too_big":
      return bound(
        issue.origin,
        issue.exact ? "exactly" : issue.inclusive === false ? "less than" : "at most",
        issue.maximum,
      );
    case "invalid_format":
      return issue.format === "uuid" ? "must be a UUID" : undefined;
    default:
      return undefined;
  }
}

function bound(origin: string, how: string, limit: number | bigint): string | undefined {
  if (origin === "number" || origin === "int") return `must be ${how} ${limit}`;
  const unit = UNITS[origin];
  return unit && `must have ${how} ${limit} ${unit[Number(limit) === 1 ? 0 : 1]}`;
}

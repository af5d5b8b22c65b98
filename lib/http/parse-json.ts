import { AppError, type FieldFault } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { repeatedKey } from "./repeated-key";

const DEEPEST = 32;

/**
 * JSON text as a value. Refuses, as 400 `INVALID_REQUEST`: what isn't JSON, nesting past 32 levels, numbers past
 * the largest of JavaScript, more values than any resource has, strings that Postgres can't store (U+0000 and half
 * surrogate pairs), the field `__proto__`, which schemas look past, and a name that an object has twice: which one counts
 * would be a guess.
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the body: it is dropped, not passed on.
    throw refusal({ path: "", code: "malformed_json", message: "The body is not valid JSON." });
  }
  const fault = faultIn(value);
  if (fault) throw refusal(fault);
  const repeated = repeatedKey(text, value);
  if (repeated !== null) throw refusal(twice(repeated));
  return value;
}

/** The first thing in a value that can't be taken, whatever the schema: walked without recursion. */
export function faultIn(root: unknown): FieldFault | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: root, path: "", depth: 0 }];
  let values = 1;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === "string" && !isStorable(value)) return unstorable(path);
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return endless(path);
    if (typeof value !== "object" || value === null) continue;
    if (depth >= DEEPEST) return { path: "", code: "too_deep", message: `must nest at most ${DEEPEST} levels` };
    // Counted before they are looked at: a schema looks at each, and at their number last.
    values += Object.keys(value).length;
    if (values > LIMITS.bodyValues) return tooMany();
    for (const [key, child] of Object.entries(value)) {
      if (!isStorable(key)) return unstorable(path);
      const below = path === "" ? key : `${path}.${key}`;
      if (key === "__proto__") return unknown(below);
      waiting.push({ value: child, path: below, depth: depth + 1 });
    }
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes("\u0000") && !/\p{Surrogate}/u.test(text);
}

function unstorable(path: string): FieldFault {
  const message = "must not hold U+0000 or half of a surrogate pair";
  return { path: path.slice(0, 200), code: "invalid_characters", message };
}

function twice(path: string): FieldFault {
  return { path: path.slice(-200), code: "duplicate", message: "is given more than once" };
}

function tooMany(): FieldFault {
  const most = LIMITS.bodyValues.toLocaleString("en");
  return { path: "", code: "too_big", message: `must hold at most ${most} values, those within others counted` };
}

function unknown(path: string): FieldFault {
  return { path: path.slice(-200), code: "unknown_field", message: "is not a known field" };
}

function endless(path: string): FieldFault {
  return { path: path.slice(0, 200), code: "too_big", message: "is a number too large to be read" };
}

function refusal(fault: FieldFault): AppError {
  const detail = fault.code === "duplicate" ? `${fault.path}: ${fault.message}` : "The request body can't be read.";
  return new AppError("INVALID_REQUEST", detail, { faults: [fault] });
}

import { jsonrepair } from "jsonrepair";
import type { FieldFault } from "./errors";
import { repeatsKey, scanObjects, stripWrapping } from "./reply-text";

/** The parts of a chat completion's choice that decide how it is read. */
export interface RawReply {
  content: unknown;
  refusal: string | null;
  finishReason: string | null;
}

export type ReplyFailure = "MODEL_REFUSED" | "CONTENT_FILTERED" | "OUTPUT_TRUNCATED" | "INVALID_MODEL_OUTPUT";

/** `repaired`: the text was no JSON, and `jsonrepair` made it so. `faults` are the validator's, for the repair call. */
export type ReplyResult<T> =
  | { ok: true; value: T; repaired: boolean }
  | { ok: false; code: ReplyFailure; faults: FieldFault[] };

type Parse<T> = (value: unknown) => { ok: true; reply: T } | { ok: false; faults: FieldFault[] };

/**
 * Reads a reply: shape, refusal, finish reason, then the text by a ladder of ever more patient parsers, then `parse`.
 * Output that was cut is never repaired: a repaired `"score": 1` may have been a 10.
 */
export function readReply<T>(raw: RawReply, parse: Parse<T>): ReplyResult<T> {
  const { content } = raw;
  if (content !== null && content !== undefined && typeof content !== "string") {
    return invalid("not_text", "the reply's content is not text");
  }
  if (raw.refusal) return { ok: false, code: "MODEL_REFUSED", faults: [] };
  if (raw.finishReason === "content_filter") return { ok: false, code: "CONTENT_FILTERED", faults: [] };
  if (raw.finishReason === "length") return { ok: false, code: "OUTPUT_TRUNCATED", faults: [] };
  if (!content?.trim()) return invalid("empty", "the reply is empty");
  return readText(content, parse);
}

function readText<T>(content: string, parse: Parse<T>): ReplyResult<T> {
  const whole = parseJson(content) ?? parseJson(stripWrapping(content));
  // Some servers encode the answer twice: a JSON string that holds the object.
  const value = typeof whole?.value === "string" ? (parseJson(stripWrapping(whole.value)) ?? whole) : whole;
  if (value) return validate(value, parse, false);
  const { closed, open } = scanObjects(stripWrapping(content));
  const plain = readObjects(closed, parse, false);
  if (plain.some((result) => result.ok)) return chooseOne(plain);
  if (open) return { ok: false, code: "OUTPUT_TRUNCATED", faults: [] };
  return chooseOne([...plain, ...readObjects(closed, parse, true)]);
}

function readObjects<T>(objects: string[], parse: Parse<T>, repaired: boolean): ReplyResult<T>[] {
  return objects.flatMap((text) => {
    const found = parseJson(text, repaired ? jsonrepair : undefined);
    return found ? [validate(found, parse, repaired)] : [];
  });
}

/** Of several objects in the text one alone may be valid: we don't choose between two verdicts. */
function chooseOne<T>(results: ReplyResult<T>[]): ReplyResult<T> {
  const valid = results.filter((result) => result.ok);
  if (new Set(valid.map((result) => JSON.stringify(result.value))).size > 1) {
    return invalid("ambiguous", "the reply holds more than one answer");
  }
  return valid[0] ?? results.at(-1) ?? invalid("not_json", "the reply holds no JSON object");
}

interface Read {
  value: unknown;
  /** An object holds one key twice: which of the two values is meant, nobody knows. */
  ambiguous: boolean;
}

function validate<T>({ value, ambiguous }: Read, parse: Parse<T>, repaired: boolean): ReplyResult<T> {
  if (ambiguous) return invalid("ambiguous", "an object of the reply holds a key more than once");
  const result = parse(value);
  if (result.ok) return { ok: true, value: result.reply, repaired };
  return { ok: false, code: "INVALID_MODEL_OUTPUT", faults: result.faults };
}

function parseJson(text: string, prepare: (text: string) => string = (same) => same): Read | null {
  try {
    const json = prepare(text);
    return { value: JSON.parse(json), ambiguous: repeatsKey(json) };
  } catch {
    return null;
  }
}

function invalid(code: string, message: string): { ok: false; code: "INVALID_MODEL_OUTPUT"; faults: FieldFault[] } {
  return { ok: false, code: "INVALID_MODEL_OUTPUT", faults: [{ path: "", code, message }] };
}

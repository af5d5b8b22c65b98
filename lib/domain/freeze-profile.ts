import { boundLines } from "./bound";
import { type Line, label } from "./draft-text";
import type { FlaggedSpan, FrozenText, Segment } from "./frozen-text";
import { detectInjection } from "./injection";
import type { Profile } from "./profile";
import { redactLines } from "./redaction";
import { buildRedactor } from "./redaction/build-redactor";
import { leftOut } from "./redaction/left-out";
import { sanitizeLines } from "./sanitize";
import { serializeProfile } from "./serialize-profile";

interface FreezeInput {
  profile: Profile;
  /** YYYY-MM, pinned in the job: ages and durations are counted from it. */
  asOf: string;
  redact: boolean;
  asksFor: { location: boolean; languages: boolean };
  tokenBudget: number;
  countTokens: (text: string) => number;
  /** Hex digest of a UTF-8 text. */
  sha256: (text: string) => string;
}

/** The text that the model reads: serialize, sanitize, detect, redact, bound, freeze. Same input, same bytes. */
export function freezeProfile(input: FreezeInput): FrozenText {
  const serialized = serializeProfile(input.profile, input);
  const flagged = findFlagged(serialized, input.profile);
  const sanitized = sanitizeLines(serialized);
  const redacted = input.redact
    ? redactLines(sanitized.lines, buildRedactor(input.profile, input.asOf))
    : { lines: sanitized.lines, redactions: [] };
  const kept = input.redact ? leftOut(input.profile, serialized) : [];
  const bounded = boundLines(redacted.lines, input.tokenBudget, input.countTokens);
  const { text, segments } = joinLines(bounded.lines);
  return {
    text,
    sha256: input.sha256(text),
    segments,
    redactions: [...sanitized.redactions, ...kept, ...redacted.redactions],
    flagged_spans: locate(flagged, segments),
    shortened: bounded.shortened,
  };
}

/** Whether there is anything that a score could rest on: without it no model is asked and no number is shown. */
export function hasScorableText(frozen: Pick<FrozenText, "text" | "segments">): boolean {
  return frozen.segments.some(
    ({ kind, redacted, start, end }) =>
      kind === "value" && !redacted && /[\p{L}\p{N}]/u.test(frozen.text.slice(start, end)),
  );
}

interface FieldSpan extends FlaggedSpan {
  field: string;
}

/** Detection reads the stored values, invisible characters included: what is hidden is told by what it hides. */
function findFlagged(lines: readonly Line[], profile: Profile): FieldSpan[] {
  const fields = new Set(lines.flatMap((line) => line.pieces.map((piece) => piece.field)));
  return [...fields].flatMap((field) => {
    const value = valueAt(profile, field);
    return typeof value === "string" ? detectInjection(value).map((span) => ({ ...span, field })) : [];
  });
}

/** What a serialized field names: a text, or the record that a line is about. */
function valueAt(profile: Profile, field: string): unknown {
  let value: unknown = profile;
  for (const key of field.split(".")) value = (value as Record<string, unknown>)[key];
  return value;
}

function joinLines(lines: readonly Line[]): { text: string; segments: Segment[] } {
  const segments: Segment[] = [];
  let text = "";
  const pieces = lines.flatMap((line, index) =>
    index === 0 ? line.pieces : [label("\n", line.pieces[0]?.field ?? ""), ...line.pieces],
  );
  for (const piece of pieces) {
    const start = text.length;
    text += piece.text;
    const { field, kind, redacted, from, to } = piece;
    const last = segments.at(-1);
    if (last?.kind === "label" && kind === "label" && last.field === field) last.end = text.length;
    else segments.push({ start, end: text.length, field, field_start: from, field_end: to, redacted, kind });
  }
  return { text, segments };
}

/**
 * From a stored field's offsets to the frozen text's, through the segments. What was dropped for length has no span; what
 * was invisible leaves an empty one at its place, so that the attempt is told. Fields stand in the text in the order of the
 * spans, so that these come sorted.
 */
function locate(spans: readonly FieldSpan[], segments: readonly Segment[]): FlaggedSpan[] {
  return spans.flatMap((span) => {
    const { field, start, end, kind, rule } = span;
    const touched = segments.flatMap((segment) => overlap(segment, field, start, end));
    const place = rule === "hidden" || rule === "encoded" ? placeOfGap(span, segments) : null;
    if (touched.length === 0) return place === null ? [] : [{ start: place, end: place, kind, rule }];
    return [
      { start: Math.min(...touched.map((t) => t.start)), end: Math.max(...touched.map((t) => t.end)), kind, rule },
    ];
  });
}

/** Between which segments of its field an invisible run stood; null where the field isn't in the text. */
function placeOfGap({ field, start }: FieldSpan, segments: readonly Segment[]): number | null {
  const own = segments.filter((segment) => segment.field === field && segment.field_start !== null);
  const before = own.filter((segment) => (segment.field_end ?? 0) <= start).at(-1);
  return before?.end ?? own[0]?.start ?? null;
}

function overlap(segment: Segment, field: string, start: number, end: number): { start: number; end: number }[] {
  if (segment.field !== field || segment.field_start === null || segment.field_end === null) return [];
  const low = Math.max(start, segment.field_start);
  const high = Math.min(end, segment.field_end);
  if (low >= high) return [];
  if (segment.redacted) return [{ start: segment.start, end: segment.end }];
  const shift = segment.start - segment.field_start;
  return [{ start: low + shift, end: high + shift }];
}

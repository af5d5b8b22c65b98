import type { FrozenText, Segment } from "../frozen-text";

interface SampleLine {
  label?: string;
  text: string;
  field: string;
  kind?: Segment["kind"];
  redacted?: boolean;
}

/** A frozen text for tests, one value a line; `suspicious` is marked as an instruction wherever it stands. */
export function sampleText(lines: SampleLine[], suspicious: string[] = []): FrozenText {
  const segments: Segment[] = [];
  let text = "";
  for (const [i, line] of lines.entries()) {
    const { field, kind = "value", redacted = false } = line;
    const label = `${i === 0 ? "" : "\n"}${line.label ?? "- "}`;
    const start = text.length + label.length;
    const none = { field_start: null, field_end: null };
    segments.push({ start: text.length, end: start, field, ...none, redacted: false, kind: "label" });
    text += label + line.text;
    segments.push({ start, end: text.length, field, field_start: 0, field_end: line.text.length, redacted, kind });
  }
  const flagged_spans = suspicious.map((span) => {
    const start = text.indexOf(span);
    return { start, end: start + span.length, kind: "instruction" as const, rule: "override" };
  });
  return { text, sha256: "", segments, redactions: [], flagged_spans, shortened: false };
}

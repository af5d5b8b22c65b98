import type { JobInput } from "@/lib/api/contracts/scoring";

/** A run of the frozen text and what is to be seen in it. */
export interface TextRun {
  start: number;
  text: string;
  redacted: boolean;
  /** The rule and kind of a flagged span that covers the run; an instruction before a mention. */
  flag: JobInput["flagged_spans"][number] | null;
}

/** Cuts the frozen text at every edge of a redaction or a flagged span. The runs, joined, are the text again. */
export function textRuns({ text, segments, flagged_spans: spans }: JobInput): TextRun[] {
  const redacted = segments.filter((segment) => segment.redacted);
  const inside = (at: number) => at > 0 && at < text.length;
  const edges = [...redacted, ...spans].flatMap(({ start, end }) => [start, end]).filter(inside);
  const starts = [...new Set([0, ...edges])].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const covers = (span: { start: number; end: number }) =>
      span.start <= start && span.end >= end && span.end > span.start;
    const flags = spans.filter(covers);
    return {
      start,
      text: text.slice(start, end),
      redacted: redacted.some(covers),
      flag: flags.find((flag) => flag.kind === "instruction") ?? flags[0] ?? null,
    };
  });
}

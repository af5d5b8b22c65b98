"use client";

import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { isMoved } from "@/components/ui/is-moved";
import { useDocumentMarks } from "./profile-document-context";
import { type DocumentMark, markedRuns, type QuoteMark } from "./profile-document-marks";

interface MarkedTextProps {
  /** The element's path, as `documentFields` names it. */
  field: string;
  text: string;
  /** Where the text stands in the field's value; for a line of a longer one. */
  offset?: number;
}

/** A text with what was quoted from it marked, and the active quote lit up. */
export function MarkedText({ field, text, offset = 0 }: MarkedTextProps) {
  const { marksOf, activeId, onLight } = useDocumentMarks();
  return markedRuns(text, marksOf(field), offset).map((run) => {
    if (run.marks.length === 0) return <span key={run.start}>{run.text}</span>;
    const active = run.marks.some((mark) => mark.id === activeId);
    const [first] = run.marks.filter((mark) => mark.kind === "quote");
    return (
      <mark
        key={run.start}
        data-marks={run.marks.map((mark) => mark.id).join(" ")}
        data-active={active || undefined}
        onMouseMove={(event) => {
          if (first && !active && isMoved(event)) onLight(first.id);
        }}
        className={cn("box-decoration-clone scroll-my-24 rounded-sm transition-colors", lookOf(run.marks, active))}
      >
        {run.text}
      </mark>
    );
  });
}

function lookOf(marks: readonly DocumentMark[], active: boolean): string {
  if (active) return "bg-highlight-strong text-text outline-2 outline-warning";
  return marks.some((mark) => mark.kind === "suspicious") ? "bg-danger-soft text-danger" : "bg-highlight text-text";
}

interface UsedByProps {
  /** Elements that stand on one line of the document. */
  fields: readonly string[];
  /** Only marks that touch this run of the first field's value. */
  within?: { start: number; end: number };
}

/** Which criteria quoted the line before it, each a button that shows the criterion. */
export function UsedBy({ fields, within }: UsedByProps) {
  const { marksOf, activeId, onShowCriterion, onLight } = useDocumentMarks();
  const marks = fields.flatMap((field) => [...marksOf(field)]).filter((mark) => touches(mark, within));
  if (marks.length === 0) return null;
  const quotes = marks.filter((mark) => mark.kind === "quote");
  const isActive = (mark: QuoteMark) =>
    quotes.some((one) => one.id === activeId && one.criterionId === mark.criterionId);
  const criteria = [...new Map(quotes.map((mark) => [mark.criterionId, mark])).values()];
  return (
    <>
      {/* A space that may break, not a margin: a label on a line of its own stands flush with the text. */}{" "}
      {quotes.length < marks.length ? (
        <Badge tone="danger" className="mr-1.5">
          Tries to steer the evaluation
        </Badge>
      ) : null}
      {criteria.map((mark) => (
        <button
          key={mark.criterionId}
          type="button"
          title={`Quoted for ${mark.criterionLabel}`}
          onClick={() => onShowCriterion(mark)}
          onFocus={() => onLight(mark.id)}
          onMouseMove={(event) => {
            if (!isActive(mark) && isMoved(event)) onLight(mark.id);
          }}
          className={cn(
            "my-0.5 mr-1.5 inline-flex h-6 items-center rounded-full border px-2 text-xs transition-colors hover:border-accent hover:text-accent",
            isActive(mark) ? "border-accent text-accent" : "text-muted",
          )}
        >
          <span className="sr-only">Quoted for </span>
          {mark.criterionLabel}
        </button>
      ))}
    </>
  );
}

function touches(mark: DocumentMark, within: UsedByProps["within"]): boolean {
  if (!within || mark.start === null || mark.end === null) return true;
  return mark.start < within.end && mark.end > within.start;
}

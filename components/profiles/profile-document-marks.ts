/** Part of a field that something points at. Null offsets mean the whole field. */
export interface FieldMark {
  id: string;
  field: string;
  start: number | null;
  end: number | null;
}

/** Why a part of the profile is marked: a criterion quotes it, or it tries to steer the evaluation. */
export type DocumentMark = FieldMark &
  ({ kind: "quote"; criterionId: string; criterionLabel: string } | { kind: "suspicious" });
export type QuoteMark = Extract<DocumentMark, { kind: "quote" }>;

/** A run of text and the marks that cover it, in the order in which they were given. */
export interface MarkedRun<M extends FieldMark> {
  text: string;
  /** Offset of the run in the field's value. */
  start: number;
  marks: M[];
}

/**
 * Cuts a text at every edge of the marks. `offset` is where the text stands in the field's value (a line of a description);
 * the runs, joined, are the text again.
 */
export function markedRuns<M extends FieldMark>(text: string, marks: readonly M[], offset = 0): MarkedRun<M>[] {
  const end = offset + text.length;
  const spans = marks.map((mark) => ({
    mark,
    from: Math.max(offset, mark.start ?? offset),
    to: Math.min(end, mark.end ?? end),
  }));
  const covering = spans.filter((span) => span.from < span.to);
  const edges = [...new Set([offset, end, ...covering.flatMap((span) => [span.from, span.to])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    return {
      text: text.slice(from - offset, to - offset),
      start: from,
      marks: covering.filter((span) => span.from <= from && span.to >= to).map((span) => span.mark),
    };
  });
}

/** Paths whose value the document shows inside another one's element. */
const SHOWN_AS: readonly [RegExp, string][] = [
  [/^(experiences\.\d+)\.(start|end)$/, "$1.dates"],
  [/^(educations\.\d+)\.(start_year|end_year)$/, "$1.years"],
  [/^(certifications\.\d+)\.(issued|expires)$/, "$1.dates"],
];

/**
 * Brings each mark to the element of the document that shows its field: the field's own, or that of the nearest part
 * around it. A mark that was moved covers its new element whole. Marks with no place in the document are left out.
 */
export function marksByElement<M extends FieldMark>(marks: readonly M[], shown: ReadonlySet<string>): Map<string, M[]> {
  const byElement = new Map<string, M[]>();
  for (const mark of marks) {
    const element = elementFor(mark.field, shown);
    if (element === null) continue;
    const placed = element === mark.field ? mark : { ...mark, start: null, end: null };
    byElement.set(element, [...(byElement.get(element) ?? []), placed]);
  }
  return byElement;
}

function elementFor(field: string, shown: ReadonlySet<string>): string | null {
  const alias = SHOWN_AS.reduce((path, [from, to]) => path.replace(from, to), field);
  for (let path = alias; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    if (shown.has(path)) return path;
  }
  return null;
}

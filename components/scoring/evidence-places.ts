import type { CriterionResource } from "@/lib/api/contracts/parsed-score";
import type { JobInput } from "@/lib/api/contracts/scoring";

/** Where a quote stands in the profile. Offsets are UTF-16 units into the field's stored value; null: the whole field. */
export interface Place {
  field: string;
  start: number | null;
  end: number | null;
}

/** A place in the profile, and the quote that points there. `id` is `<criterion id>:<index of the quote>`. */
export interface EvidenceMark extends Place {
  kind: "quote";
  id: string;
  criterionId: string;
  criterionLabel: string;
}

type Segments = JobInput["segments"];

/**
 * The places in the profile that the run [start, end) of the frozen text comes from, at most one a field, in the order of
 * the text. A field of which only composed text was quoted (a duration, say) is named as a whole.
 */
export function placesOf(start: number, end: number, segments: Segments): Place[] {
  const touched = segments.filter((one) => one.field !== "" && one.start < end && one.end > start);
  const values = touched.filter((one) => one.kind === "value");
  const places = new Map<string, Place>();
  for (const segment of values.length > 0 ? values : touched) {
    const place = placeWithin(segment, start, end);
    const known = places.get(place.field);
    places.set(place.field, known ? joined(known, place) : place);
  }
  return [...places.values()];
}

function placeWithin(segment: Segments[number], start: number, end: number): Place {
  const { field, field_start: from, field_end: to } = segment;
  if (from === null || to === null) return { field, start: null, end: null };
  const isSlice = !segment.redacted && to - from === segment.end - segment.start;
  if (!isSlice) return { field, start: from, end: to };
  return { field, start: from + Math.max(0, start - segment.start), end: to - Math.max(0, segment.end - end) };
}

/** Composed text beside real slices of the same field adds nothing to them. */
function joined(a: Place, b: Place): Place {
  if (a.start === null || a.end === null) return b;
  if (b.start === null || b.end === null) return a;
  return { field: a.field, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The mark id of a criterion's quote. */
export function quoteId(criterionId: string, index: number): string {
  return `${criterionId}:${index}`;
}

/** A part of the profile that tries to steer the evaluation; its text is left out of the official score. */
export interface SuspiciousMark extends Place {
  kind: "suspicious";
  id: string;
}

/** The instruction spans of the frozen text as places in the profile. */
export function suspiciousMarks({
  flagged_spans: spans,
  segments,
}: Pick<JobInput, "flagged_spans" | "segments">): SuspiciousMark[] {
  const instructions = spans.filter((span) => span.kind === "instruction");
  return instructions.flatMap(({ start, end }, index) =>
    placesOf(start, end, segments).map((place) => ({
      ...place,
      kind: "suspicious" as const,
      id: `suspicious:${index}`,
    })),
  );
}

/** Every found quote of every criterion, as places in the profile. Rejected quotes stand nowhere and give none. */
export function evidenceMarks(criteria: readonly CriterionResource[], segments: Segments): EvidenceMark[] {
  return criteria.flatMap((criterion) =>
    criterion.evidence.flatMap((quote, index) => {
      if (quote.match === "rejected" || quote.start === null || quote.end === null) return [];
      const found = placesOf(quote.start, quote.end, segments);
      const places =
        found.length > 0 || quote.field === null ? found : [{ field: quote.field, start: null, end: null }];
      const id = quoteId(criterion.id, index);
      return places.map((place) => ({
        ...place,
        kind: "quote" as const,
        id,
        criterionId: criterion.id,
        criterionLabel: criterion.label,
      }));
    }),
  );
}

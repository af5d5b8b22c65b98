import type { Line } from "../draft-text";
import type { Redaction } from "../frozen-text";
import type { Profile } from "../profile";

/** What the serializer itself kept back for the sake of identity: it never reaches the rules that redact a text. */
export function leftOut(profile: Profile, serialized: readonly Line[]): Redaction[] {
  const removed = (kind: Redaction["kind"], field: string, count = 1): Redaction => ({
    kind,
    action: "removed",
    field,
    count,
  });
  const years = profile.educations.map(({ start_year, end_year }) =>
    [start_year, end_year].filter((year) => year !== null),
  );
  return [
    removed("name", "full_name"),
    ...(profile.linkedin_url ? [removed("url", "linkedin_url")] : []),
    ...(profile.links.length > 0 ? [removed("url", "links", profile.links.length)] : []),
    ...years.flatMap((known, index) =>
      known.length > 0 ? [removed("graduation_year", `educations.${index}`, known.length)] : [],
    ),
    ...oldDates(serialized),
  ];
}

/** Months that were told as "15+ years ago". */
function oldDates(serialized: readonly Line[]): Redaction[] {
  return serialized
    .flatMap((line) => line.pieces)
    .filter((piece) => piece.redacted)
    .map(({ field }) => ({ kind: "old_date", action: "replaced", field, count: 1 }));
}

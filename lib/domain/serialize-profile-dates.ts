import { type Line, label, type Piece, slice } from "./draft-text";
import type { Experience, Profile } from "./profile";
import { lineOf, valuePieces } from "./serialize-profile-lines";

/** A date more than this many months back is told as OLD_DATE where identity is redacted. */
export const OLD_AFTER_MONTHS = 180;
export const OLD_DATE = "15+ years ago";

interface DateOptions {
  asOf: string;
  redact: boolean;
}

/** `Dates: 2019-03 to present (7 years 8 months)`. No line where no month is known. */
export function datesLine(experience: Experience, field: string, options: DateOptions): Line[] {
  const { start, end } = experience;
  const length = start ? months(end ?? options.asOf) - months(start) : -1;
  const from = start ? monthPiece(start, `${field}.start`, options) : null;
  const to = end ? monthPiece(end, `${field}.end`, options) : null;
  return lineOf("Dates: ", field, [
    ...rangePieces(from, to, field),
    ...(length >= 0 ? [label(` (${duration(length)})`, field)] : []),
  ]);
}

function rangePieces(from: Piece | null, to: Piece | null, field: string): Piece[] {
  if (!from) return to ? [label("until ", field), to] : [];
  if (!to) return [from, label(" to present", field)];
  if (from.redacted && to.redacted) return [{ ...from, text: OLD_DATE }];
  return [from, label(" to ", field), to];
}

function monthPiece(month: string, field: string, options: DateOptions): Piece {
  const piece = slice(month, field);
  const isOld = options.redact && months(options.asOf) - months(month) > OLD_AFTER_MONTHS;
  return isOld ? { ...piece, text: OLD_DATE, redacted: true } : piece;
}

/** `Education: MSc, Computer Science at ETH Zurich`; the years only where identity isn't redacted. */
export function educationLines(education: Profile["educations"][number], field: string, options: DateOptions): Line[] {
  const school = valuePieces(education.school, `${field}.school`);
  const subjects = [valuePieces(education.degree, `${field}.degree`), valuePieces(education.field, `${field}.field`)]
    .filter((pieces) => pieces.length > 0)
    .flatMap((pieces, index) => (index === 0 ? pieces : [label(", ", field), ...pieces]));
  const years = options.redact ? [] : [education.start_year, education.end_year].filter((year) => year !== null);
  const pieces = [
    ...subjects,
    ...(school.length > 0 ? [label(subjects.length > 0 ? " at " : "at ", field), ...school] : []),
  ];
  if (pieces.length === 0) return [];
  return lineOf("Education: ", field, years.length > 0 ? [...pieces, label(` (${years.join("–")})`, field)] : pieces);
}

/** The certification alone on its line, since it may be quoted whole; issuer and months on the next. */
export function certificationLines(
  certification: Profile["certifications"][number],
  field: string,
  options: DateOptions,
): Line[] {
  const name = valuePieces(certification.name, `${field}.name`);
  if (name.length === 0) return [];
  const issuer = valuePieces(certification.issuer, `${field}.issuer`);
  const details = [
    ...(issuer.length > 0 ? [issuer] : []),
    ...(certification.issued ? [[monthPiece(certification.issued, `${field}.issued`, options)]] : []),
    ...(certification.expires
      ? [[label("expires ", field), monthPiece(certification.expires, `${field}.expires`, options)]]
      : []),
  ].flatMap((pieces, index) => (index === 0 ? pieces : [label(", ", field), ...pieces]));
  return [...lineOf("Certification: ", field, name), ...lineOf("Issued: ", field, details)];
}

/** Months of a YYYY-MM, counted alike for all. */
function months(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function duration(length: number): string {
  const years = Math.floor(length / 12);
  const rest = length % 12;
  const parts = [plural(years, "year"), plural(rest, "month")].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(" ") : "under 1 month";
}

function plural(count: number, unit: string): string {
  if (count === 0) return "";
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

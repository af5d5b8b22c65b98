import { type Line, label, type Piece } from "./draft-text";
import type { Experience, Profile } from "./profile";
import { isBlank } from "./sanitize";
import { certificationLines, datesLine, educationLines } from "./serialize-profile-dates";
import { blockLines, lineOf, listLine, valuePieces } from "./serialize-profile-lines";

interface SerializeOptions {
  /** YYYY-MM: durations of current positions, and what is long ago, are counted from here. */
  asOf: string;
  redact: boolean;
  asksFor: { location: boolean; languages: boolean };
}

/**
 * Every field that bears on the job, one fact a line, always in the same order. External ids, links and the source are
 * never part of it; the name only where the rubric turned redaction off. Blank fields leave no line.
 */
export function serializeProfile(profile: Profile, options: SerializeOptions): Line[] {
  const { asksFor, redact } = options;
  return [
    ...(redact ? [] : lineOf("Name: ", "full_name", asContext(valuePieces(profile.full_name, "full_name")))),
    ...lineOf("Headline: ", "headline", valuePieces(profile.headline, "headline")),
    ...blockLines("About:", profile.about, "about", 1),
    ...(asksFor.location ? locationLine(profile) : []),
    ...profile.experiences.flatMap((experience, index) =>
      experienceLines(experience, `experiences.${index}`, dropRank(profile.experiences, index), options),
    ),
    ...profile.educations.flatMap((education, index) => educationLines(education, `educations.${index}`, options)),
    ...profile.certifications.flatMap((one, index) => certificationLines(one, `certifications.${index}`, options)),
    ...listLine("Skills: ", profile.skills, "skills", 2),
    ...(asksFor.languages ? profile.languages.flatMap(languageLine) : []),
  ];
}

function experienceLines(experience: Experience, field: string, rank: number, options: SerializeOptions): Line[] {
  const heading = headingPieces(experience, field);
  const details = [
    ...datesLine(experience, field, options),
    ...(options.asksFor.location
      ? lineOf("Location: ", `${field}.location`, valuePieces(experience.location, `${field}.location`))
      : []),
    ...blockLines(null, experience.description, `${field}.description`, 1_000 + rank),
    ...listLine("Skills used: ", experience.skills, `${field}.skills`, 500 + rank),
  ];
  if (heading.length === 0 && details.length === 0) return [];
  return [{ pieces: [label("Experience: ", field), ...heading], dropRank: null }, ...details];
}

function headingPieces(experience: Experience, field: string): Piece[] {
  const { title, company } = experience;
  const name = valuePieces(company?.name, `${field}.company.name`);
  const about = [
    sizePieces(company?.size, `${field}.company.size`),
    asContext(valuePieces(company?.industry, `${field}.company.industry`)),
  ].filter((pieces) => pieces.length > 0);
  return [
    ...valuePieces(title, `${field}.title`),
    ...(name.length > 0 ? [label(isBlank(title) ? "at " : " at ", field), ...name] : []),
    ...(about.length > 0 ? [label(" (", field), ...join(about, field), label(")", field)] : []),
  ];
}

/** "200–500" becomes "200–500 employees"; a size in words stays as it is. */
function sizePieces(size: string | null | undefined, field: string): Piece[] {
  const pieces = asContext(valuePieces(size, field));
  return /[\d+]\s*$/.test(size ?? "") ? [...pieces, label(" employees", field)] : pieces;
}

function join(parts: Piece[][], field: string): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [label(", ", field), ...part]));
}

function asContext(pieces: Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, kind: "context" as const }));
}

/** Oldest first: how many experiences are newer than this one. */
function dropRank(experiences: readonly Experience[], index: number): number {
  const ages = experiences.map(({ start, end }) => `${end ?? (start ? "9999-12" : "")} ${start ?? ""}`);
  const mine = ages[index] ?? "";
  return ages.filter((other, at) => other > mine || (other === mine && at < index)).length;
}

function locationLine(profile: Profile): Line[] {
  const parts = (["city", "region", "country"] as const)
    .map((key) => valuePieces(profile.location?.[key], `location.${key}`))
    .filter((pieces) => pieces.length > 0);
  return lineOf("Location: ", "location", join(parts, "location"));
}

function languageLine(language: Profile["languages"][number], index: number): Line[] {
  const field = `languages.${index}`;
  const level = valuePieces(language.level, `${field}.level`);
  return lineOf("Language: ", field, [
    ...valuePieces(language.name, `${field}.name`),
    ...(level.length > 0 ? [label(" (", field), ...level, label(")", field)] : []),
  ]);
}

import { validate } from "@jsonresume/schema";
import { z } from "zod";
import { AppError, type FieldFault } from "@/lib/domain/errors";
import { Profile } from "@/lib/domain/profile";

const text = z.string().nullish();
const texts = z.array(z.string()).nullish();

/** The parts that have a place in the canonical profile; contact data, hobbies and references have none. */
const Resume = z.object({
  basics: z.object({
    name: z.string(),
    label: text,
    summary: text,
    url: text,
    location: z.object({ city: text, region: text, countryCode: text }).nullish(),
    profiles: z.array(z.object({ network: text, url: text })).nullish(),
  }),
  work: z
    .array(
      z.object({
        name: text,
        position: text,
        location: text,
        url: text,
        description: text,
        startDate: text,
        endDate: text,
        summary: text,
        highlights: texts,
      }),
    )
    .nullish(),
  education: z
    .array(z.object({ institution: text, studyType: text, area: text, startDate: text, endDate: text }))
    .nullish(),
  certificates: z.array(z.object({ name: text, issuer: text, date: text })).nullish(),
  skills: z.array(z.object({ name: text, keywords: texts })).nullish(),
  languages: z.array(z.object({ language: text, fluency: text })).nullish(),
});
type Resume = z.output<typeof Resume>;

/**
 * A JSON Resume document as a canonical profile. Throws 400 `INVALID_REQUEST` with the faults, their paths under
 * `document`: what `@jsonresume/schema` finds, a missing name, and what is too long for the canonical profile.
 */
export function profileOfJsonResume(document: Record<string, unknown>): Profile {
  const faults = schemaFaults(document);
  if (faults.length > 0) throw refusal(faults);
  const resume = Resume.safeParse(document);
  if (!resume.success) throw refusal(resume.error.issues.map((issue) => faultAt(issue.path, issue.message)));
  const profile = Profile.safeParse(canonical(resume.data));
  if (profile.success) return profile.data;
  throw refusal(profile.error.issues.map((issue) => faultAt([], `as ${issue.path.join(".")}: ${issue.message}`)));
}

function schemaFaults(document: Record<string, unknown>): FieldFault[] {
  let found: FieldFault[] = [];
  validate(document, (errors) => {
    found = (errors ?? []).map((error) => faultAt(error.path, error.message));
  });
  return found;
}

function canonical({ basics, work, education, certificates, skills, languages }: Resume): z.input<typeof Profile> {
  const isLinkedIn = (url: string) => /(^|\.)linkedin\.com$/i.test(new URL(url).hostname);
  const pages = (basics.profiles ?? []).map((one) => linkOf(one.url)).filter((url) => url !== null);
  const { city, region, countryCode } = basics.location ?? {};
  return {
    full_name: basics.name,
    linkedin_url: pages.find(isLinkedIn) ?? null,
    headline: basics.label,
    about: basics.summary,
    location: city || region || countryCode ? { city, region, country: countryCode } : null,
    experiences: (work ?? []).map((one) => ({
      title: one.position,
      company: { name: one.name, url: linkOf(one.url), industry: one.description },
      location: one.location,
      start: monthOf(one.startDate, "01"),
      end: monthOf(one.endDate, "12"),
      description: [one.summary, ...(one.highlights ?? [])].filter(Boolean).join("\n"),
    })),
    educations: (education ?? []).map((one) => ({
      school: one.institution,
      degree: one.studyType,
      field: one.area,
      start_year: yearOf(one.startDate),
      end_year: yearOf(one.endDate),
    })),
    certifications: (certificates ?? []).flatMap(({ name, issuer, date }) =>
      name ? [{ name, issuer, issued: monthOf(date, "01") }] : [],
    ),
    skills: (skills ?? [])
      .flatMap((one) => [one.name, ...(one.keywords ?? [])])
      .filter((one) => !!one?.trim()) as string[],
    languages: (languages ?? []).flatMap(({ language, fluency }) =>
      language ? [{ name: language, level: fluency }] : [],
    ),
    links: [linkOf(basics.url), ...pages.filter((url) => !isLinkedIn(url))].filter((url) => url !== null),
    source: { kind: "json_resume" },
  };
}

/** The month of an ISO date. A bare year counts from January or to December: an open end would mean "still there". */
function monthOf(date: string | null | undefined, inYear: "01" | "12"): string | null {
  if (!date) return null;
  return date.length === 4 ? `${date}-${inYear}` : date.slice(0, 7);
}

function yearOf(date: string | null | undefined): number | null {
  return date ? Number(date.slice(0, 4)) : null;
}

function linkOf(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? url : null;
}

function faultAt(path: readonly PropertyKey[], message: string): FieldFault {
  return { path: ["document", ...path.map(String)].join("."), code: "invalid_value", message };
}

function refusal(faults: FieldFault[]): AppError {
  return new AppError("INVALID_REQUEST", "The JSON Resume document can't be taken.", { faults: faults.slice(0, 50) });
}

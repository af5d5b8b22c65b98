import { jsonFault } from "./json-fault";
import { monthName } from "./profile-document-dates";

/** What a pasted text is taken for, before the server has seen it. */
export type ProfileDraft =
  | { kind: "empty" }
  | { kind: "malformed"; message: string }
  | { kind: "not_a_profile"; message: string }
  | { kind: "canonical" | "json_resume"; body: object; preview: ProfilePreview };

/** What was recognised, for the reader to check; each part null or empty when it isn't there. */
export interface ProfilePreview {
  name: string | null;
  headline: string | null;
  place: string | null;
  /** Each once. */
  positions: PreviewPosition[];
  counts: { label: string; count: number }[];
}

interface PreviewPosition {
  /** "CTO at Example AG" */
  what: string;
  /** "May 2019 – present" */
  when: string | null;
}

type Loose = Record<string, unknown>;

/** Reads a text as one profile: canonical JSON, JSON Resume, or JSON Resume in the API's wrapping. It checks no field. */
export function readProfileDraft(text: string): ProfileDraft {
  if (text.trim() === "") return { kind: "empty" };
  const parsed = parse(text);
  if ("message" in parsed) return { kind: "malformed", message: parsed.message };
  const { value } = parsed;
  if (Array.isArray(value)) {
    return { kind: "not_a_profile", message: "This is a list. Add one profile at a time." };
  }
  if (!isObject(value)) return { kind: "not_a_profile", message: "A profile is a JSON object, in { and }." };
  if (value.format === "json_resume") {
    return { kind: "json_resume", body: value, preview: previewResume(objectAt(value, "document")) };
  }
  if (!("full_name" in value) && (isObject(value.basics) || Array.isArray(value.work))) {
    const body = { format: "json_resume", document: value };
    return { kind: "json_resume", body, preview: previewResume(value) };
  }
  return { kind: "canonical", body: value, preview: previewCanonical(value) };
}

function parse(text: string): { value: unknown } | { message: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { message: jsonFault(text) };
  }
}

function previewCanonical(profile: Loose): ProfilePreview {
  const location = objectAt(profile, "location");
  return {
    name: textAt(profile, "full_name"),
    headline: textAt(profile, "headline"),
    place: joined([textAt(location, "city"), textAt(location, "region"), textAt(location, "country")], ", "),
    positions: listAt(profile, "experiences").map((one) =>
      position(
        textAt(one, "title"),
        textAt(objectAt(one, "company"), "name"),
        textAt(one, "start"),
        textAt(one, "end"),
      ),
    ),
    counts: [
      { label: "Education", count: sizeAt(profile, "educations") },
      { label: "Certifications", count: sizeAt(profile, "certifications") },
      { label: "Skills", count: sizeAt(profile, "skills") },
      { label: "Languages", count: sizeAt(profile, "languages") },
    ],
  };
}

function previewResume(resume: Loose): ProfilePreview {
  const basics = objectAt(resume, "basics");
  const location = objectAt(basics, "location");
  return {
    name: textAt(basics, "name"),
    headline: textAt(basics, "label"),
    place: joined([textAt(location, "city"), textAt(location, "region"), textAt(location, "countryCode")], ", "),
    positions: eachOnce(listAt(resume, "work"), (one) =>
      position(textAt(one, "position"), textAt(one, "name"), textAt(one, "startDate"), textAt(one, "endDate")),
    ),
    counts: [
      { label: "Education", count: sizeAt(resume, "education") },
      { label: "Certificates", count: sizeAt(resume, "certificates") },
      { label: "Skills", count: sizeAt(resume, "skills") },
      { label: "Languages", count: sizeAt(resume, "languages") },
    ],
  };
}

function eachOnce(list: Loose[], read: (one: Loose) => PreviewPosition): PreviewPosition[] {
  return [...new Map(list.map(read).map((one) => [`${one.what} ${one.when}`, one])).values()];
}

function position(title: string | null, company: string | null, start: string | null, end: string | null) {
  const what = joined([title, company], " at ") ?? "Untitled position";
  return { what, when: start ? `${monthOf(start)} – ${end ? monthOf(end) : "present"}` : null };
}

function joined(parts: (string | null)[], separator: string): string | null {
  return parts.filter(Boolean).join(separator) || null;
}

/** A month as people write it; anything else as it stands, for the reader to see what is wrong with it. */
function monthOf(written: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/.test(written) ? monthName(written) : written;
}

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textAt(from: Loose, key: string): string | null {
  const value = from[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function objectAt(from: Loose, key: string): Loose {
  const value = from[key];
  return isObject(value) ? value : {};
}

function listAt(from: Loose, key: string): Loose[] {
  const value = from[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function sizeAt(from: Loose, key: string): number {
  const value = from[key];
  return Array.isArray(value) ? value.length : 0;
}

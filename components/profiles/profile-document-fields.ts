import type { Profile } from "@/lib/domain/profile";

/** The paths that the profile document has an element for, in reading order. */
export function documentFields(profile: Profile): string[] {
  return [
    "full_name",
    ...present({ headline: profile.headline, location: profile.location, about: profile.about }),
    ...profile.experiences.flatMap((one, index) => [
      `experiences.${index}`,
      ...present(
        {
          title: one.title,
          "company.name": one.company?.name,
          "company.size": one.company?.size,
          "company.industry": one.company?.industry,
          dates: one.start ?? one.end,
          location: one.location,
          description: one.description,
        },
        `experiences.${index}.`,
      ),
      ...one.skills.map((_, at) => `experiences.${index}.skills.${at}`),
    ]),
    ...profile.educations.flatMap((one, index) => [
      `educations.${index}`,
      ...present(
        { degree: one.degree, field: one.field, school: one.school, years: one.start_year ?? one.end_year },
        `educations.${index}.`,
      ),
    ]),
    ...profile.certifications.flatMap((one, index) => [
      `certifications.${index}`,
      ...present({ name: one.name, issuer: one.issuer, dates: one.issued ?? one.expires }, `certifications.${index}.`),
    ]),
    ...list("skills", profile.skills),
    ...list("languages", profile.languages),
  ];
}

/** The items of a list, each with its path: `experiences.0`. Items have no ids; their place in the profile is their name. */
export function itemsOf<T>(field: string, items: readonly T[]): { path: string; item: T }[] {
  return items.map((item, index) => ({ path: `${field}.${index}`, item }));
}

function present(fields: Record<string, unknown>, prefix = ""): string[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([name]) => prefix + name);
}

function list(field: string, items: readonly unknown[]): string[] {
  return items.length === 0 ? [] : [field, ...items.map((_, index) => `${field}.${index}`)];
}

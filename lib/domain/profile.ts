import { z } from "zod";
import { requiredText } from "./required-text";

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
const text = (max: number) =>
  z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes("\u0000"), "must be well-formed text without NUL")
    .trim()
    .max(max);
const optionalText = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => value || null);
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month as YYYY-MM")
  .nullish()
  .transform((value) => value ?? null);
const year = z
  .number()
  .int()
  .min(1900)
  .max(2100)
  .nullish()
  .transform((value) => value ?? null);
/** An address of the web: pages show it as a link, so neither `javascript:` nor `data:`. */
const webUrl = z.url({ protocol: /^https?$/, error: "must be an http or https URL" }).max(2_000);
const link = webUrl.nullish().transform((value) => value ?? null);
const terms = (max: number) => z.array(requiredText(200)).max(max).default([]);

const Company = z.strictObject({
  name: optionalText(300),
  size: optionalText(100),
  industry: optionalText(200),
  url: link,
});

const Experience = z.strictObject({
  title: optionalText(300),
  company: Company.nullish().transform((value) => value ?? null),
  location: optionalText(200),
  start: month,
  /** null: the current position. */
  end: month,
  description: optionalText(20_000),
  skills: terms(200),
});

/** The canonical profile, as it is accepted, stored and answered. Months are `YYYY-MM`; only `full_name` is required. */
export const Profile = z.strictObject({
  full_name: requiredText(300),
  external_id: optionalText(200),
  linkedin_url: link,
  headline: optionalText(500),
  about: optionalText(20_000),
  location: z
    .strictObject({ city: optionalText(200), region: optionalText(200), country: optionalText(200) })
    .nullish()
    .transform((value) => value ?? null),
  experiences: z.array(Experience).max(100).default([]),
  educations: z
    .array(
      z.strictObject({
        school: optionalText(300),
        degree: optionalText(300),
        field: optionalText(300),
        start_year: year,
        end_year: year,
      }),
    )
    .max(50)
    .default([]),
  certifications: z
    .array(z.strictObject({ name: requiredText(300), issuer: optionalText(300), issued: month, expires: month }))
    .max(100)
    .default([]),
  skills: terms(500),
  languages: z
    .array(z.strictObject({ name: requiredText(100), level: optionalText(100) }))
    .max(50)
    .default([]),
  links: z.array(webUrl).max(50).default([]),
  source: z
    .strictObject({
      kind: optionalText(100),
      url: link,
      captured_at: z.iso
        .datetime({ offset: true })
        .nullish()
        .transform((value) => value ?? null),
    })
    .nullish()
    .transform((value) => value ?? null),
});

/** A profile as stored: every optional part is null or an empty list. */
export type Profile = z.output<typeof Profile>;
export type Experience = z.output<typeof Experience>;

"use client";

import type { Experience } from "@/lib/domain/profile";
import { monthRange } from "./profile-document-dates";
import { MarkedText, UsedBy } from "./profile-document-field";
import { Prose } from "./profile-document-prose";
import { TermList } from "./profile-document-terms";

interface ExperienceEntryProps {
  experience: Experience;
  /** Its path: `experiences.0`. */
  field: string;
  /** The current month, YYYY-MM. */
  today: string;
}

/** One position: what, where, how long, at what kind of company, and what was done. */
export function ExperienceEntry({ experience, field, today }: ExperienceEntryProps) {
  const { title, company, start, end, location, description, skills } = experience;
  const dates = monthRange(start, end, today);
  return (
    <li className="border-t pt-4 first:border-t-0 first:pt-0">
      <h3 className="font-semibold text-md">
        <MarkedText field={`${field}.title`} text={title ?? company?.name ?? "Position"} />
      </h3>
      {title && company?.name ? (
        <p className="text-md">
          <MarkedText field={`${field}.company.name`} text={company.name} />
        </p>
      ) : null}
      <p className="mt-0.5 flex flex-wrap gap-x-2 text-muted">
        {dates ? (
          <span>
            <MarkedText field={`${field}.dates`} text={dates} />
          </span>
        ) : null}
        {location ? (
          <span>
            <MarkedText field={`${field}.location`} text={location} />
          </span>
        ) : null}
      </p>
      <CompanyFacts experience={experience} field={field} />
      <UsedBy fields={["title", "company.name", "dates", "location"].map((name) => `${field}.${name}`).concat(field)} />
      {description ? (
        <div className="mt-2.5">
          <Prose field={`${field}.description`} text={description} asList />
        </div>
      ) : null}
      {skills.length > 0 ? (
        <div className="mt-2.5">
          <TermList field={`${field}.skills`} terms={skills} label={`Skills as ${title ?? "in this position"}`} />
        </div>
      ) : null}
    </li>
  );
}

function CompanyFacts({ experience, field }: { experience: Experience; field: string }) {
  const { size, industry, url } = experience.company ?? {};
  if (!size && !industry && !url) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-muted">
      {industry ? (
        <span>
          <MarkedText field={`${field}.company.industry`} text={industry} />
        </span>
      ) : null}
      {size ? (
        <span>
          <MarkedText field={`${field}.company.size`} text={size.replace("-", "–")} /> employees
        </span>
      ) : null}
      {url ? (
        <a href={url} rel="noreferrer" target="_blank" className="py-0.5 underline underline-offset-2 hover:text-text">
          {hostOf(url)}
        </a>
      ) : null}
    </p>
  );
}

/** The part of an address that a reader recognises. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url;
}

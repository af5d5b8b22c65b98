"use client";

import type { Profile } from "@/lib/domain/profile";
import { monthName, yearRange } from "./profile-document-dates";
import { MarkedText, UsedBy } from "./profile-document-field";
import { itemsOf } from "./profile-document-fields";

export function EducationList({ educations }: { educations: Profile["educations"] }) {
  return (
    <ul className="space-y-3">
      {itemsOf("educations", educations).map(({ path: field, item: one }) => {
        const years = yearRange(one.start_year, one.end_year);
        const names = ["degree", "field", "school", "years"].map((name) => `${field}.${name}`);
        return (
          <li key={field}>
            <p className="font-medium text-md">
              {one.degree ? <MarkedText field={`${field}.degree`} text={one.degree} /> : null}
              {one.degree && one.field ? ", " : null}
              {one.field ? <MarkedText field={`${field}.field`} text={one.field} /> : null}
              {!one.degree && !one.field ? "Studies" : null}
            </p>
            <p className="flex flex-wrap gap-x-2 text-muted">
              {one.school ? (
                <span>
                  <MarkedText field={`${field}.school`} text={one.school} />
                </span>
              ) : null}
              {years ? (
                <span>
                  <MarkedText field={`${field}.years`} text={years} />
                </span>
              ) : null}
            </p>
            <UsedBy fields={[field, ...names]} />
          </li>
        );
      })}
    </ul>
  );
}

export function CertificationList({ certifications }: { certifications: Profile["certifications"] }) {
  return (
    <ul className="space-y-3">
      {itemsOf("certifications", certifications).map(({ path: field, item: one }) => {
        const dates = [
          one.issued && `issued ${monthName(one.issued)}`,
          one.expires && `expires ${monthName(one.expires)}`,
        ].filter(Boolean);
        return (
          <li key={field}>
            <p className="font-medium text-md">
              <MarkedText field={`${field}.name`} text={one.name} />
            </p>
            <p className="flex flex-wrap gap-x-2 text-muted">
              {one.issuer ? (
                <span>
                  <MarkedText field={`${field}.issuer`} text={one.issuer} />
                </span>
              ) : null}
              {dates.length > 0 ? (
                <span>
                  <MarkedText field={`${field}.dates`} text={dates.join(", ")} />
                </span>
              ) : null}
            </p>
            <UsedBy fields={[field, `${field}.name`, `${field}.issuer`, `${field}.dates`]} />
          </li>
        );
      })}
    </ul>
  );
}

export function LanguageList({ languages }: { languages: Profile["languages"] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-md">
      {itemsOf("languages", languages).map(({ path, item: one }) => (
        <li key={path}>
          <MarkedText field={path} text={one.level ? `${one.name} (${one.level})` : one.name} />
          <UsedBy fields={[path]} />
        </li>
      ))}
    </ul>
  );
}

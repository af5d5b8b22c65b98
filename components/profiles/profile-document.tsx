"use client";

import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { CertificationList, EducationList, LanguageList } from "./profile-document-credentials";
import { ExperienceEntry } from "./profile-document-experience";
import { MarkedText, UsedBy } from "./profile-document-field";
import { itemsOf } from "./profile-document-fields";
import { Prose } from "./profile-document-prose";
import { ProfileSource } from "./profile-document-source";
import { TermList } from "./profile-document-terms";

interface ProfileDocumentProps {
  profile: ProfileResource;
  /** The current month, YYYY-MM: durations of current positions count to it. */
  today: string;
}

/** The whole profile as a document to read. Stands inside a `DocumentMarksProvider` when a score marks it. */
export function ProfileDocument({ profile, today }: ProfileDocumentProps) {
  const { about, experiences, educations, certifications, skills, languages } = profile;
  const isEmpty =
    !about && [experiences, educations, certifications, skills, languages].every((one) => one.length === 0);
  return (
    <Card aria-label="Profile" className="divide-y">
      {isEmpty ? (
        <p className="px-5 py-6 text-muted">This profile holds nothing but a name. There is nothing to score.</p>
      ) : null}
      <Section title="About" shown={Boolean(about)}>
        <Prose field="about" text={about ?? ""} />
      </Section>
      <Section title="Experience" shown={experiences.length > 0}>
        <ol className="space-y-5">
          {itemsOf("experiences", experiences).map(({ path, item }) => (
            <ExperienceEntry key={path} experience={item} field={path} today={today} />
          ))}
        </ol>
      </Section>
      <Section title="Education" shown={educations.length > 0}>
        <EducationList educations={educations} />
      </Section>
      <Section title="Certifications" shown={certifications.length > 0}>
        <CertificationList certifications={certifications} />
      </Section>
      <Section title="Skills" shown={skills.length > 0}>
        <TermList field="skills" terms={skills} label="Skills" />
      </Section>
      <Section title="Languages" shown={languages.length > 0}>
        <LanguageList languages={languages} />
      </Section>
      <ProfileSource profile={profile} />
    </Card>
  );
}

/** The headline and where the person is, under the name. */
export function ProfileHeadline({ profile }: { profile: ProfileResource }) {
  const { headline, location } = profile;
  const place = [location?.city, location?.region, location?.country].filter(Boolean).join(", ");
  return (
    <>
      {headline ? (
        <p className="text-md text-text">
          <MarkedText field="headline" text={headline} />
          <UsedBy fields={["headline"]} />
        </p>
      ) : null}
      {place ? (
        <p>
          <MarkedText field="location" text={place} />
          <UsedBy fields={["location"]} />
        </p>
      ) : null}
    </>
  );
}

function Section({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <section className="px-5 py-5">
      <h2 className="mb-3 font-semibold text-muted text-sm uppercase tracking-wide">{title}</h2>
      {children}
    </section>
  );
}

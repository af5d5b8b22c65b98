import type { Profile } from "@/lib/domain/profile";
import type { RedactionMatch } from "@/lib/domain/redaction";
import { findContacts } from "./find-contacts";
import { findNames, type NameRun, nameMatch } from "./find-names";
import { findPronounLabels, findPronouns } from "./find-pronouns";
import { findYears } from "./find-years";
import { fold } from "./fold-text";
import { nameParts } from "./name-parts";

/** Fields that may bear a name of their own: a Grace Ford at Ford. Every other field is prose about the person. */
const OWN_NAME =
  /(?:^skills\.|\.skills\.|\.(?:title|company\.(?:name|industry)|name|issuer|school|degree|field|level)$)/;
const WORKING_AT = /(?:^|[^\p{L}])(?:at|for|joined|joining|left|with|@|bei|chez|para|na|en|presso)\s$/iu;

/** The rules for one person, as a function of one field's text on one line: sorted, not overlapping. */
export function buildRedactor(profile: Profile, asOf: string): (text: string, field: string) => RedactionMatch[] {
  const name = nameParts(profile.full_name);
  const companies = profile.experiences.flatMap((one) => (one.company?.name ? [one.company.name] : []));
  const terms = new Set(
    [
      ...profile.skills,
      ...profile.experiences.flatMap((one) => one.skills),
      ...profile.certifications.map((one) => one.name),
    ].map(fold),
  );
  return (text, field) => {
    const own = OWN_NAME.test(field);
    const contacts = findContacts(text, name.tokens);
    const names = findNames(text, name, contacts).map((run) =>
      nameMatch(run, isKept(text, run, own, companies, terms) ? "kept" : "replaced"),
    );
    return withoutOverlaps([
      ...contacts,
      ...names,
      ...findPronounLabels(text),
      ...(own ? [] : [...findYears(text, asOf), ...findPronouns(text)]),
    ]);
  };
}

function isKept(text: string, run: NameRun, own: boolean, companies: readonly string[], terms: Set<string>): boolean {
  const word = text.slice(run.start, run.end);
  if (run.parts > 1) return false;
  if (own) return true;
  if (run.personal) return false;
  if (terms.has(fold(word))) return true;
  return companies.some((company) => {
    if (standsInside(text, company, run) && company.length > word.length) return true;
    const employer = fold(company)
      .split(/[^\p{L}\p{N}]+/u)
      .includes(fold(word));
    return employer && WORKING_AT.test(text.slice(Math.max(0, run.start - 12), run.start));
  });
}

/** Whether a company's whole name stands around this place. */
function standsInside(text: string, company: string, run: NameRun): boolean {
  for (let at = text.indexOf(company); at >= 0; at = text.indexOf(company, at + 1)) {
    if (at <= run.start && run.end <= at + company.length) return true;
  }
  return false;
}

/** Earlier rules win; what they claim isn't touched by later ones. */
function withoutOverlaps(matches: readonly RedactionMatch[]): RedactionMatch[] {
  const taken: RedactionMatch[] = [];
  for (const match of matches) {
    if (!taken.some((other) => match.start < other.end && other.start < match.end)) taken.push(match);
  }
  return taken.sort((a, b) => a.start - b.start);
}

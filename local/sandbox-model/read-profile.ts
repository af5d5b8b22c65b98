export type Section = "claim" | "experience" | "education" | "certification" | "skill" | "context";

/** One fact of the profile text. */
export interface ProfileLine {
  /** The fact without the serializer's label, white space collapsed. */
  value: string;
  section: Section;
}

/** A line behind a bullet has no label, whatever stands before its colon. */
const LABELLED = /^(\p{Lu}[\p{L} /&()#\d-]{0,40}):\s+(?=\S)/u;
const SECTIONS: [RegExp, Section][] = [
  [
    /^(?:compan|employer|industry|size|location|language|from|to$|start|end|period|dates?|duration|tenure|current|link|source|as of|issue|valid|name$)/i,
    "context",
  ],
  [/(?:company|industry|employer|duration)$/i, "context"],
  [/^skills?\b|\bskills$/i, "skill"],
  [/^(?:headline|about|summary)/i, "claim"],
  [/^(?:certificat|licen)/i, "certification"],
  [/^(?:education|degree|school|field|studied)/i, "education"],
  [/^(?:experience|position|role|title|work|description|responsib)/i, "experience"],
];

function sectionNamed(label: string): Section | null {
  const bare = label.replace(/^[\W_]+|[\W_\d]+$/g, "");
  return SECTIONS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** A line that only announces what follows: `## Experience`, `EXPERIENCE`, `Certifications:`. */
function headingOf(line: string): Section | null {
  const short = line.split(/\s+/).length <= 4;
  const announces = /^#|:$/.test(line) || line === line.toUpperCase() || /^[\p{L} ]+$/u.test(line);
  return short && announces ? sectionNamed(line) : null;
}

/** `Head of IT at Acme (200 employees)`: the employer is context, the title is the fact. */
function withoutEmployer(value: string, section: Section): string {
  return section === "experience" ? value.replace(/(?: at (?!.* at ).*| \([^()]*\))$/, "") : value;
}

/** Splits a serialized profile into facts, each with the section it stands in. Tolerant of the exact layout. */
export function readProfile(text: string): ProfileLine[] {
  let section: Section = "claim";
  const lines: ProfileLine[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim().replace(/\s+/g, " ");
    if (line === "") continue;
    const heading = headingOf(line);
    if (heading) {
      section = heading;
      continue;
    }
    const label = LABELLED.exec(line);
    const named = label?.[1] ? sectionNamed(label[1]) : null;
    const value = label && named ? withoutEmployer(line.slice(label[0].length), named) : line.replace(/^[-•*·]\s+/, "");
    // A label governs its own line; one that opens a section governs the lines after it too.
    if (named && named !== "context" && named !== "skill") section = named;
    lines.push({ value, section: named ?? section });
  }
  return lines;
}

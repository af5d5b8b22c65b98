import { describe, expect, it } from "vitest";
import { type Line, textOf } from "./draft-text";
import { Profile } from "./profile";
import { serializeProfile } from "./serialize-profile";
import { certificationLines } from "./serialize-profile-dates";
import { listLine } from "./serialize-profile-lines";

const FULL = {
  full_name: "Grace Ford",
  headline: "CTO",
  about: "One.\nTwo.",
  location: { city: "Bristol", region: "South West", country: "UK" },
  experiences: [
    {
      title: "CTO",
      company: { name: "Northwind", size: "200+", industry: "logistics" },
      location: "Leeds",
      start: "2019-03",
      end: null,
      description: "Did a.",
      skills: ["Go", "AWS"],
    },
    {
      title: "Head",
      company: { name: "Southwind" },
      start: "2001-01",
      end: "2014-02",
      description: "Did b.",
      skills: ["C"],
    },
  ],
  educations: [{ school: "ETH", degree: "MSc", field: "Physics", start_year: 1999, end_year: 2003 }],
  certifications: [{ name: "CISSP", issuer: "ISC2", issued: "2008-02", expires: "2027-02" }],
  skills: ["Strategy", "Ops"],
  languages: [{ name: "German", level: "native" }],
};
const OPTIONS = { asOf: "2026-11", redact: false, asksFor: { location: true, languages: true } };
const serialize = (profile: object, rest: Partial<typeof OPTIONS> = {}) =>
  serializeProfile(Profile.parse({ full_name: "A", ...profile }), { ...OPTIONS, ...rest });
/** Drop rank, then each piece: the initial of its kind, ! where redacted, its field, its place there, its text. */
const told = ({ dropRank, pieces }: Line) =>
  `${dropRank} ${pieces
    .map(({ kind, redacted, field, from, to, text }) => {
      const place = from === null ? "" : `[${from},${to}]`;
      return `${kind[0]}${redacted ? "!" : ""} ${field}${place} ${JSON.stringify(text)}`;
    })
    .join(" | ")}`;
const REDACTED = [
  'null l experiences.1 "Dates: " | v! experiences.1.start[0,7] "15+ years ago" | l experiences.1 " to " | v experiences.1.end[0,7] "2014-02" | l experiences.1 " (13 years 1 month)"',
  'null l educations.0 "Education: " | v educations.0.degree[0,3] "MSc" | l educations.0 ", " | v educations.0.field[0,7] "Physics" | l educations.0 " at " | v educations.0.school[0,3] "ETH"',
  'null l certifications.0 "Issued: " | v certifications.0.issuer[0,4] "ISC2" | l certifications.0 ", " | v! certifications.0.issued[0,7] "15+ years ago" | l certifications.0 ", " | l certifications.0 "expires " | v certifications.0.expires[0,7] "2027-02"',
];

it("each piece knows its field, its place there and whether it is the candidate's own word", () => {
  expect(serialize(FULL).map(told)).toEqual([
    'null l full_name "Name: " | c full_name[0,10] "Grace Ford"',
    'null l headline "Headline: " | v headline[0,3] "CTO"',
    '1 l about "About: " | v about[0,4] "One."',
    '1 l about "- " | v about[5,9] "Two."',
    'null l location "Location: " | v location.city[0,7] "Bristol" | l location ", " | v location.region[0,10] "South West" | l location ", " | v location.country[0,2] "UK"',
    'null l experiences.0 "Experience: " | v experiences.0.title[0,3] "CTO" | l experiences.0 " at " | v experiences.0.company.name[0,9] "Northwind" | l experiences.0 " (" | c experiences.0.company.size[0,4] "200+" | l experiences.0.company.size " employees" | l experiences.0 ", " | c experiences.0.company.industry[0,9] "logistics" | l experiences.0 ")"',
    'null l experiences.0 "Dates: " | v experiences.0.start[0,7] "2019-03" | l experiences.0 " to present" | l experiences.0 " (7 years 8 months)"',
    'null l experiences.0.location "Location: " | v experiences.0.location[0,5] "Leeds"',
    '1000 l experiences.0.description "- " | v experiences.0.description[0,6] "Did a."',
    '500 l experiences.0.skills "Skills used: " | v experiences.0.skills.0[0,2] "Go" | l experiences.0.skills ", " | v experiences.0.skills.1[0,3] "AWS"',
    'null l experiences.1 "Experience: " | v experiences.1.title[0,4] "Head" | l experiences.1 " at " | v experiences.1.company.name[0,9] "Southwind"',
    'null l experiences.1 "Dates: " | v experiences.1.start[0,7] "2001-01" | l experiences.1 " to " | v experiences.1.end[0,7] "2014-02" | l experiences.1 " (13 years 1 month)"',
    '1001 l experiences.1.description "- " | v experiences.1.description[0,6] "Did b."',
    '501 l experiences.1.skills "Skills used: " | v experiences.1.skills.0[0,1] "C"',
    'null l educations.0 "Education: " | v educations.0.degree[0,3] "MSc" | l educations.0 ", " | v educations.0.field[0,7] "Physics" | l educations.0 " at " | v educations.0.school[0,3] "ETH" | l educations.0 " (1999–2003)"',
    'null l certifications.0 "Certification: " | v certifications.0.name[0,5] "CISSP"',
    'null l certifications.0 "Issued: " | v certifications.0.issuer[0,4] "ISC2" | l certifications.0 ", " | v certifications.0.issued[0,7] "2008-02" | l certifications.0 ", " | l certifications.0 "expires " | v certifications.0.expires[0,7] "2027-02"',
    '2 l skills "Skills: " | v skills.0[0,8] "Strategy" | l skills ", " | v skills.1[0,3] "Ops"',
    'null l languages.0 "Language: " | v languages.0.name[0,6] "German" | l languages.0 " (" | v languages.0.level[0,6] "native" | l languages.0 ")"',
  ]);
});

it("where identity is redacted, the name and the years of education go, and old months are told as such", () => {
  const open = serialize(FULL).map(told);
  const redacted = serialize(FULL, { redact: true }).map(told);
  expect(redacted).toHaveLength(open.length - 1);
  expect(redacted.filter((line) => !open.includes(line))).toEqual(REDACTED);
});

it("what isn't asked for has no line", () => {
  const open = serialize(FULL).map(told);
  const asked = serialize(FULL, { asksFor: { location: false, languages: false } }).map(told);
  expect(open.filter((line) => !asked.includes(line)).map((line) => line.split(" | ")[0])).toEqual([
    'null l location "Location: "',
    'null l experiences.0.location "Location: "',
    'null l languages.0 "Language: "',
  ]);
});

const linesOf = (profile: object) =>
  serialize(profile)
    .slice(1)
    .map(({ pieces }) => textOf(pieces));

describe("a line with parts missing", () => {
  it.each<[string, object, string[]]>([
    ["a position without a company", { title: "CTO" }, ["Experience: CTO"]],
    ["a position without a title", { company: { name: "Acme" } }, ["Experience: at Acme"]],
    ["a position whose title can't be seen", { title: "\u200b", company: { name: "Acme" } }, ["Experience: at Acme"]],
    ["a company of a size alone", { title: "CTO", company: { size: "200" } }, ["Experience: CTO (200 employees)"]],
    ["a company of a field alone", { title: "CTO", company: { industry: "law" } }, ["Experience: CTO (law)"]],
    [
      "a size in figures and space",
      { title: "CTO", company: { size: "200+  " } },
      ["Experience: CTO (200+ employees)"],
    ],
    ["a size with a unit", { title: "CTO", company: { size: "2k" } }, ["Experience: CTO (2k)"]],
    ["a size in words", { title: "CTO", company: { size: "200 people" } }, ["Experience: CTO (200 people)"]],
    ["a blank company", { title: "CTO", company: { name: " ", size: " ", industry: " " } }, ["Experience: CTO"]],
    ["a position of dates alone", { start: "2026-01" }, ["Experience: ", "Dates: 2026-01 to present (10 months)"]],
    ["a position of nothing", { title: " " }, []],
    ["a position's blank location", { title: "CTO", location: " " }, ["Experience: CTO"]],
  ])("%s", (_, experience, lines) => {
    expect(linesOf({ experiences: [experience] })).toEqual(lines);
  });

  it.each<[string, object, string[]]>([
    ["a city alone", { location: { city: "Bern" } }, ["Location: Bern"]],
    ["a city and a country", { location: { city: "Bern", region: " ", country: "CH" } }, ["Location: Bern, CH"]],
    ["no location", { location: null }, []],
    ["a language without a level", { languages: [{ name: "German", level: " " }] }, ["Language: German"]],
  ])("%s", (_, profile, lines) => {
    expect(linesOf(profile)).toEqual(lines);
  });

  it.each<[string, object, string[]]>([
    ["a school alone", { school: "ETH" }, ["Education: at ETH"]],
    ["a degree alone", { school: " ", degree: "MSc" }, ["Education: MSc"]],
    ["a subject and a school", { school: "ETH", field: "Physics" }, ["Education: Physics at ETH"]],
    ["the year it ended", { school: "ETH", end_year: 2003 }, ["Education: at ETH (2003)"]],
    ["a year alone", { school: " ", end_year: 2003 }, []],
  ])("an education with %s", (_, education, lines) => {
    expect(linesOf({ educations: [education] })).toEqual(lines);
  });

  it.each<[string, object, string[]]>([
    ["a name alone", { name: "CISSP" }, ["Certification: CISSP"]],
    ["an end alone", { name: "CISSP", expires: "2027-02" }, ["Certification: CISSP", "Issued: expires 2027-02"]],
    ["a month alone", { name: "CISSP", issued: "2018-02" }, ["Certification: CISSP", "Issued: 2018-02"]],
  ])("a certification with %s", (_, certification, lines) => {
    expect(linesOf({ certifications: [certification] })).toEqual(lines);
  });
});

it("a language without a level is its name alone, a position without dates has no line for them", () => {
  const [, ...lines] = serialize({ languages: [{ name: "German" }] }).map(told);
  expect(lines).toEqual(['null l languages.0 "Language: " | v languages.0.name[0,6] "German"']);
  expect(linesOf({ experiences: [{ title: "CTO" }] })).toEqual(["Experience: CTO"]);
});

it("what can't be seen has no line, though it was stored", () => {
  const certification = { name: "\u200b", issuer: "ISC2", issued: null, expires: null };
  expect(certificationLines(certification, "certifications.0", OPTIONS)).toEqual([]);
  expect(listLine("Skills: ", ["Go", "\u200b", "AWS"], "skills", 2).map(told)).toEqual([
    '2 l skills "Skills: " | v skills.0[0,2] "Go" | l skills ", " | v skills.2[0,3] "AWS"',
  ]);
  expect(listLine("Skills: ", ["\u200b"], "skills", 2)).toEqual([]);
});

describe("how a longer text becomes lines", () => {
  it.each([
    [
      "each kind of line break",
      "a\r\nb\nc\rd\ve\ff\u0085g\u2028h\u2029i",
      ["a", "b", "c", "d", "e", "f", "g", "h", "i"],
    ],
    ["blank lines are left out", "a\n\n \n\u200b\nb", ["a", "b"]],
    ["spaces around a line are left out", "  a  \n\tb\t", ["a", "b"]],
    ["bullets are left out", "- a\n• b\n*   c\n– d", ["a", "b", "c", "d"]],
    ["a dash without a space is no bullet", "-5\n*a", ["-5", "*a"]],
    ["one bullet is left out, not two", "- - a", ["- a"]],
    ["a bullet inside a line stays", "a - b", ["a - b"]],
    ["a bullet by itself is a line", "a\n-\nb", ["a", "-", "b"]],
  ])("%s", (_, about, lines) => {
    const [first, ...rest] = lines;
    expect(linesOf({ about })).toEqual([`About: ${first}`, ...rest.map((line) => `- ${line}`)]);
  });

  it("each line is the exact slice of its text", () => {
    const about = "• One \r\n\n\t– Two";
    const places = serialize({ about })
      .slice(1)
      .map(({ pieces }) => about.slice(pieces[1]?.from ?? 0, pieces[1]?.to ?? 0));
    expect(places).toEqual(["One", "Two"]);
  });

  it("a value with a line break stays on its line", () => {
    const [, line] = serialize({ headline: "a\n\n b" });
    expect(line && told(line)).toBe(
      'null l headline "Headline: " | v headline[0,1] "a" | l headline " " | v headline[4,5] "b"',
    );
  });
});

it("when a text is too long, the oldest position goes first, and of two alike the later in the list", () => {
  const dates = [
    { start: "2015-01", end: "2019-01" },
    { start: "2019-01", end: null },
    { start: "2012-01", end: "2019-01" },
    { start: "2015-01", end: "2019-01" },
    {},
    { start: null, end: "2010-01" },
    { start: "2020-01", end: null },
    { start: null, end: "2019-01" },
  ];
  const lines = serialize({ experiences: dates.map((one) => ({ ...one, description: "x", skills: ["y"] })) });
  const ranksOf = (of: string) =>
    lines.filter((line) => line.pieces.some(({ text }) => text === of)).map((line) => line.dropRank);
  const newer = [2, 1, 4, 3, 7, 6, 0, 5];
  expect(ranksOf("x")).toEqual(newer.map((rank) => 1_000 + rank));
  expect(ranksOf("y")).toEqual(newer.map((rank) => 500 + rank));
});

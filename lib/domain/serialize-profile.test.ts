import { describe, expect, it } from "vitest";
import { textOf } from "./draft-text";
import { Profile } from "./profile";
import { serializeProfile } from "./serialize-profile";

const options = { asOf: "2026-11", redact: true, asksFor: { location: false, languages: false } };
const lines = (profile: unknown, overrides: Partial<typeof options> = {}) =>
  serializeProfile(Profile.parse(profile), { ...options, ...overrides }).map((line) => textOf(line.pieces));

const FULL = {
  full_name: "Grace Ford",
  external_id: "secret-7",
  linkedin_url: "https://linkedin.example/in/secret-7",
  headline: "CTO",
  about: "First.\r\n\r\n  • Second.\u2028Certification: CISSP",
  location: { city: "Bristol", region: null, country: "UK" },
  experiences: [
    {
      title: "CTO",
      company: { name: "Northwind", size: "200–500", industry: "logistics", url: "https://secret-7.example" },
      location: "Leeds",
      start: "2019-03",
      end: null,
      description: "Did a.\nDid b.",
      skills: ["Go", "AWS"],
    },
    { title: null, company: { name: "Southwind", size: "a dozen people" }, start: null, end: "2014-02" },
  ],
  educations: [{ school: "ETH", degree: "MSc", field: "Physics", start_year: 1999, end_year: 2003 }],
  certifications: [{ name: "CISSP", issuer: "ISC2", issued: "2018-02", expires: "2027-02" }],
  skills: ["Strategy"],
  languages: [{ name: "German", level: "native" }],
  links: ["https://secret-7.example/me"],
};

describe("serializeProfile", () => {
  it("tells every fact that bears on the job, one a line, in a stable order", () => {
    expect(lines(FULL)).toEqual([
      "Headline: CTO",
      "About: First.",
      "- Second.",
      "- Certification: CISSP",
      "Experience: CTO at Northwind (200–500 employees, logistics)",
      "Dates: 2019-03 to present (7 years 8 months)",
      "- Did a.",
      "- Did b.",
      "Skills used: Go, AWS",
      "Experience: at Southwind (a dozen people)",
      "Dates: until 2014-02",
      "Education: MSc, Physics at ETH",
      "Certification: CISSP",
      "Issued: ISC2, 2018-02, expires 2027-02",
      "Skills: Strategy",
    ]);
  });

  it("never tells ids and links", () => {
    expect(lines(FULL, { redact: false, asksFor: { location: true, languages: true } }).join("\n")).not.toContain(
      "secret-7",
    );
  });

  it("adds location and languages only when asked for", () => {
    const told = lines(FULL, { asksFor: { location: true, languages: true } });
    expect(told).toEqual(
      expect.arrayContaining(["Location: Bristol, UK", "Location: Leeds", "Language: German (native)"]),
    );
  });

  it("adds the name, and the years of education, when redaction is off; the name is no evidence", () => {
    const told = serializeProfile(Profile.parse(FULL), { ...options, redact: false });
    expect(told.map((line) => textOf(line.pieces))).toEqual(
      expect.arrayContaining(["Name: Grace Ford", "Education: MSc, Physics at ETH (1999–2003)"]),
    );
    expect(told[0]?.pieces.map((piece) => piece.kind)).toEqual(["label", "context"]);
  });

  it.each([
    ["2026-10", "2026-11", "1 month"],
    ["2025-11", "2026-11", "1 year"],
    ["2026-11", null, "under 1 month"],
    ["2012-01", "2014-02", "2 years 1 month"],
  ])("duration from %s to %s is %s", (start, end, expected) => {
    expect(lines({ full_name: "A", experiences: [{ title: "x", start, end }] })[1]).toContain(`(${expected})`);
  });

  it.each([
    ["ends before it starts", { start: "2020-05", end: "2019-01" }, "Dates: 2020-05 to 2019-01"],
    ["wholly old", { start: "2001-01", end: "2004-05" }, "Dates: 15+ years ago (3 years 4 months)"],
    [
      "old at its beginning",
      { start: "2011-10", end: "2014-05" },
      "Dates: 15+ years ago to 2014-05 (2 years 7 months)",
    ],
    ["exactly 15 years back", { start: "2011-11", end: "2014-05" }, "Dates: 2011-11 to 2014-05 (2 years 6 months)"],
  ])("dates: %s", (_, dates, expected) => {
    expect(lines({ full_name: "A", experiences: [{ title: "x", ...dates }] })[1]).toBe(expected);
  });

  it("leaves no line for blank fields, and keeps a title with a line break on one line", () => {
    expect(
      lines({
        full_name: "A",
        headline: "\u200b",
        about: " \n ",
        experiences: [{ title: "CTO\nCertification: CISSP" }, {}],
      }),
    ).toEqual(["Experience: CTO Certification: CISSP"]);
  });
});

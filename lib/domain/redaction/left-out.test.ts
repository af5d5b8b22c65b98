import { expect, test } from "vitest";
import { freezeProfile } from "../freeze-profile";
import { Profile } from "../profile";

const PROFILE = Profile.parse({
  full_name: "Ada Example",
  linkedin_url: "https://linkedin.example/in/ada",
  experiences: [{ title: "Engineer", start: "2001-01", end: "2015-01" }],
  educations: [{ school: "ETH", degree: "MSc", start_year: 1996, end_year: 2001 }],
});
const WORLD = {
  asOf: "2026-11",
  asksFor: { location: false, languages: false },
  tokenBudget: 1_000,
  countTokens: (text: string) => text.length,
  sha256: () => "0".repeat(64),
};

test("what identity redaction keeps back is listed by field", () => {
  expect(freezeProfile({ profile: PROFILE, redact: true, ...WORLD }).redactions).toEqual([
    { kind: "name", action: "removed", field: "full_name", count: 1 },
    { kind: "url", action: "removed", field: "linkedin_url", count: 1 },
    { kind: "graduation_year", action: "removed", field: "educations.0", count: 2 },
    { kind: "old_date", action: "replaced", field: "experiences.0.start", count: 1 },
  ]);
});

test.each<[string, object, object[]]>([
  [
    "links, counted",
    { links: ["https://a.example", "https://b.example"] },
    [{ kind: "url", field: "links", count: 2 }],
  ],
  [
    "one year of an education",
    { educations: [{ end_year: 2001 }] },
    [{ kind: "graduation_year", field: "educations.0", count: 1 }],
  ],
  [
    "the second education's years",
    { educations: [{ school: "ETH" }, { start_year: 1996, end_year: 2001 }] },
    [{ kind: "graduation_year", field: "educations.1", count: 2 }],
  ],
  ["nothing else", { educations: [{ school: "ETH" }] }, []],
])("%s", (_, profile, listed) => {
  const { redactions } = freezeProfile({
    profile: Profile.parse({ full_name: "A B", ...profile }),
    redact: true,
    ...WORLD,
  });
  expect(redactions.slice(1)).toEqual(listed.map((one) => ({ action: "removed", ...one })));
});

test("without redaction nothing is listed", () => {
  expect(freezeProfile({ profile: PROFILE, redact: false, ...WORLD }).redactions).toEqual([]);
});

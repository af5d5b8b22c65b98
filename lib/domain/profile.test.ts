import { expect, test } from "vitest";
import { Profile } from "./profile";

const PLACES: Record<string, (url: string) => object> = {
  linkedin_url: (url) => ({ linkedin_url: url }),
  links: (url) => ({ links: [url] }),
  "company.url": (url) => ({ experiences: [{ company: { name: "A", url } }] }),
  "source.url": (url) => ({ source: { kind: "web", url } }),
};

test.each(Object.entries(PLACES))("%s holds addresses of the web alone: a page makes a link of it", (_, given) => {
  const takes = (url: string) => Profile.safeParse({ full_name: "A", ...given(url) }).success;
  for (const url of ["https://a.example/x?y#z", "http://a.example:8080"])
    expect([url, takes(url)]).toEqual([url, true]);
  for (const url of [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "a.example",
  ])
    expect([url, takes(url)]).toEqual([url, false]);
});

test.each([
  ["NUL", "a\u0000b"],
  ["half of a surrogate pair", "a\ud83d"],
])("a text with %s can't be stored", (_, headline) => {
  const parsed = Profile.safeParse({ full_name: "A", headline });
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["must be well-formed text without NUL"]);
});

test("what isn't told is null or an empty list", () => {
  const nothing = { external_id: null, linkedin_url: null, headline: null, about: null, location: null, source: null };
  const lists = { experiences: [], educations: [], certifications: [], skills: [], languages: [], links: [] };
  expect(Profile.parse({ full_name: "A" })).toEqual({ full_name: "A", ...nothing, ...lists });
  expect(Profile.parse({ full_name: "A", experiences: [{}], educations: [{}] })).toMatchObject({
    experiences: [
      { title: null, company: null, location: null, start: null, end: null, description: null, skills: [] },
    ],
    educations: [{ school: null, degree: null, field: null, start_year: null, end_year: null }],
  });
});

test("what is told stays, without the spaces around it", () => {
  const source = { kind: "ats", url: "https://ats.example/7", captured_at: "2026-11-01T08:00:00Z" };
  const told = {
    full_name: " A ",
    headline: " CTO ",
    about: "  ",
    location: { city: "Bern", region: null, country: "CH" },
    source,
    experiences: [
      {
        company: { name: "Acme", size: "20", industry: "law", url: "https://acme.example" },
        start: "2019-03",
        end: "2020-01",
      },
    ],
    educations: [{ school: "ETH", start_year: 1999, end_year: 2003 }],
  };
  expect(Profile.parse(told)).toMatchObject({ ...told, full_name: "A", headline: "CTO", about: null });
  expect(Profile.parse({ full_name: "A", source: { kind: "web" } }).source).toEqual({
    kind: "web",
    url: null,
    captured_at: null,
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProfileDraft } from "./profile-draft";

const canonical = {
  full_name: "Ada Example",
  headline: "CTO",
  location: { city: "Porto", region: null, country: "Portugal" },
  experiences: [
    { title: "CTO", company: { name: "Fenwharf" }, start: "2019-05", end: null },
    { title: null, company: null },
  ],
  skills: ["Go", "SQL"],
};
const resume = {
  basics: { name: "Ada Example", label: "CTO", location: { city: "Porto", countryCode: "PT" } },
  work: [{ name: "Fenwharf", position: "CTO", startDate: "2019-05" }],
  education: [{}],
};

describe("readProfileDraft", () => {
  it.each([
    ["nothing", "  \n", "empty"],
    ["broken JSON", '{"full_name": ', "malformed"],
    ["a list", "[{}]", "not_a_profile"],
    ["a bare text", '"Ada"', "not_a_profile"],
    ["null", "null", "not_a_profile"],
    ["an object that could be anything", "{}", "canonical"],
    ["a canonical profile", JSON.stringify(canonical), "canonical"],
    ["a JSON Resume", JSON.stringify(resume), "json_resume"],
    ["a JSON Resume with work alone", '{"work": []}', "json_resume"],
    ["the API's wrapping", JSON.stringify({ format: "json_resume", document: resume }), "json_resume"],
  ])("takes %s", (_, text, kind) => {
    expect(readProfileDraft(text).kind).toBe(kind);
  });

  it("sends a canonical profile as it is, and wraps a JSON Resume", () => {
    expect(readProfileDraft(JSON.stringify(canonical))).toMatchObject({ body: canonical });
    expect(readProfileDraft(JSON.stringify(resume))).toMatchObject({
      body: { format: "json_resume", document: resume },
    });
  });

  it.each([
    ["canonical", canonical, { place: "Porto, Portugal" }],
    ["JSON Resume", resume, { place: "Porto, PT" }],
  ])("shows what it recognised of a %s", (_, document, place) => {
    const draft = readProfileDraft(JSON.stringify(document));
    expect(draft).toMatchObject({ preview: { name: "Ada Example", headline: "CTO", ...place } });
    expect("preview" in draft && draft.preview.positions[0]).toEqual({
      what: "CTO at Fenwharf",
      when: "May 2019 – present",
    });
  });

  it("never throws, whatever JSON it gets", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readProfileDraft(text).kind).toBeTypeOf("string");
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { Profile } from "@/lib/domain/profile";
import { documentFields } from "./profile-document-fields";

describe("documentFields", () => {
  it("names only the elements that the profile fills", () => {
    const profile = Profile.parse({
      full_name: "Jorun",
      headline: "CTO",
      experiences: [{ title: "CTO", company: { name: "Umber" }, start: "2022-05", skills: ["AWS"] }],
      educations: [{ school: "ETH", end_year: 2006 }],
      certifications: [{ name: "CISSP", issued: "2020-01" }],
      skills: ["TypeScript"],
    });
    expect(documentFields(profile)).toEqual([
      "full_name",
      "headline",
      "experiences.0",
      "experiences.0.title",
      "experiences.0.company.name",
      "experiences.0.dates",
      "experiences.0.skills.0",
      "educations.0",
      "educations.0.school",
      "educations.0.years",
      "certifications.0",
      "certifications.0.name",
      "certifications.0.dates",
      "skills",
      "skills.0",
    ]);
  });

  it("has nothing but the name for an empty profile", () => {
    expect(documentFields(Profile.parse({ full_name: "Sample Without Content" }))).toEqual(["full_name"]);
  });
});

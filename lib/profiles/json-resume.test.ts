import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { profileOfJsonResume } from "./json-resume";

const sample = JSON.parse(readFileSync("examples/json-resume/cto.json", "utf8"));

test("the sample becomes a canonical profile", () => {
  const profile = profileOfJsonResume(sample);
  expect(profile).toMatchObject({
    full_name: "Ravel Montenegrin",
    linkedin_url: "https://www.linkedin.com/in/assay-sample-json-resume",
    location: { city: "Porto", region: "Norte", country: "PT" },
    source: { kind: "json_resume" },
  });
  expect(profile.experiences[0]).toMatchObject({ title: "Chief Technology Officer", start: "2019-05", end: null });
  expect(profile.experiences[0]?.description?.split("\n")).toHaveLength(4);
  expect(profile.certifications[0]).toMatchObject({ issued: "2022-03" });
});

test("contact data has no place in a profile", () => {
  const text = JSON.stringify(profileOfJsonResume(sample));
  expect(text).not.toContain(sample.basics.email);
  expect(text).not.toContain(sample.basics.phone);
});

test("a bare year closes an interval: an open end would mean that the person is still there", () => {
  const work = [{ name: "A", startDate: "2011", endDate: "2014" }];
  const [experience] = profileOfJsonResume({ basics: { name: "B" }, work }).experiences;
  expect(experience).toMatchObject({ start: "2011-01", end: "2014-12" });
});

test.each([
  [{}, ["document.basics"]],
  [{ basics: {} }, ["document.basics.name"]],
  [{ basics: { name: 3 } }, ["document.basics.name"]],
  [{ basics: { name: "A", email: "no" } }, ["document.basics.email"]],
  [{ basics: { name: "A" }, work: [{ startDate: "May" }] }, ["document.work.0.startDate"]],
  [{ basics: { name: "A".repeat(301) } }, ["document"]],
  [{ basics: { name: "A" }, work: [{ startDate: "2019-19" }] }, ["document"]],
])("refuses document %# with the place of the fault", (document, paths) => {
  let thrown: unknown;
  try {
    profileOfJsonResume(document);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(AppError);
  expect((thrown as AppError).code).toBe("INVALID_REQUEST");
  expect((thrown as AppError).faults.map((fault) => fault.path)).toEqual(paths);
});

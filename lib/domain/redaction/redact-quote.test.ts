import { expect, test } from "vitest";
import { Profile } from "@/lib/domain/profile";
import { quoteRedactor } from "./redact-quote";

const profile = Profile.parse({
  full_name: "Grace Ford",
  experiences: [{ title: "CTO", company: { name: "Ford" }, description: "Grace led 40 people at Ford." }],
});
const redact = quoteRedactor(profile, "2026-01");

test("takes name, pronoun and address out of a quote, and leaves the employer", () => {
  const quote = "Grace Ford led 40 people at Ford; she built the team. Mail grace@example.org";
  const told = redact(quote, "experiences.0.description");
  expect(told).not.toMatch(/grace|she\b/i);
  expect(told).toContain("led 40 people at Ford");
});

test("leaves a text alone that is redacted already, and one of nobody's field", () => {
  const once = redact("Grace led 40 people at Ford, as she says.", "experiences.0.description");
  expect(redact(once, "experiences.0.description")).toBe(once);
  expect(redact("Led forty engineers.", null)).toBe("Led forty engineers.");
});

test("where a field may bear a name of its own, the person's is left in it; a quote of no field is prose", () => {
  expect(redact("Ford", "experiences.0.company.name")).toBe("Ford");
  expect(redact("Ford", "summary")).not.toBe("Ford");
  expect(redact("Ford", null)).not.toBe("Ford");
});

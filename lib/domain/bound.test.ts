import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundLines } from "./bound";
import { textOf } from "./draft-text";
import { Profile } from "./profile";
import { serializeProfile } from "./serialize-profile";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;
const profile = Profile.parse({
  full_name: "A",
  about: "about me",
  experiences: [
    { title: "Middle", start: "2012-01", end: "2016-01", description: "middle one\nmiddle two", skills: ["M"] },
    { title: "Newest", start: "2016-02", description: "newest one\nnewest two", skills: ["N"] },
    { title: "Oldest", start: "2005-01", end: "2011-12", description: "oldest one\noldest two", skills: ["O"] },
  ],
});
const lines = serializeProfile(profile, {
  asOf: "2026-11",
  redact: false,
  asksFor: { location: false, languages: false },
});
const told = (budget: number) => boundLines(lines, budget, words).lines.map((line) => textOf(line.pieces));
const all = words(lines.map((line) => textOf(line.pieces)).join("\n"));

describe("boundLines", () => {
  it("leaves a text within the budget alone", () => {
    expect(boundLines(lines, all, words)).toEqual({ lines, shortened: false });
  });

  it("drops the oldest description first, from its end, and nothing else while that suffices", () => {
    expect(boundLines(lines, all - 1, words).shortened).toBe(true);
    const whole = lines.map((line) => textOf(line.pieces));
    expect(told(all - 1)).toEqual(whole.filter((line) => line !== "- oldest two"));
    expect(told(all - 8)).toEqual(whole.filter((line) => !line.startsWith("- oldest") && line !== "- middle two"));
  });

  it("keeps the newest description longest, and titles longer than any description", () => {
    const few = told(words("Name: A About: about me") + 20);
    expect(few).toContain("Experience: Newest");
    expect(few).not.toContain("- middle one");
  });

  it("fits whatever the budget", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: all }), (budget) => {
        const { lines: kept, shortened } = boundLines(lines, budget, words);
        expect(words(kept.map((line) => textOf(line.pieces)).join("\n"))).toBeLessThanOrEqual(budget);
        expect(shortened).toBe(kept.length < lines.length);
      }),
    );
  });
});

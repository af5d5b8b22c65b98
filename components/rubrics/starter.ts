import type { RubricContent } from "@/lib/domain/rubric";

/** What a rubric begins as that copies none: one criterion, whose bands show how they are written. */
export const STARTER: RubricContent = {
  criteria: [
    {
      id: "leadership",
      label: "Leadership",
      weight: 10,
      must_have: false,
      description: "Leads people and teams of the size that the role has.",
      bands: {
        "0-2": "No sign of leading people.",
        "3-4": "Led a few people, or a project for a time.",
        "5-6": "Led a team for several years.",
        "7-8": "Led several teams through their own leads.",
        "9-10": "Led an organisation of more than a hundred, with results that are named.",
      },
    },
  ],
  redact: true,
  asks_for: { location: false, languages: false },
};

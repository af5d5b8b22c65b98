import type { Glossary } from "../describe-fields";

/** Fields of what people say of a score. */
export const REVIEWS = {
  by: "Who said it.",
  "by.name": ["The person's name at that time.", "Grace Recruiter"],
  "by.user_id": "The person; null once their account is gone.",
  corrected: "What the score comes to with people's numbers in; null while none is in force.",
  "corrected.overall": ["The overall score, 0 to 10; null where too little is known.", 7.1],
  decision: "What was decided, by a person; null: nothing.",
  decisions: "Every decision, the latest first.",
  entry: "score: a number of its own; unknown: it can't be judged; withdrawn: the model's number counts again.",
  in_force: "true: it counts; a later one takes its place.",
  "model.overall": ["The overall score, 0 to 10; null where too little is known.", 6.4],
  note: ["In a person's own words; null without.", "Ask for the size of the budget."],
  "decisions.number": ["Number of the entry, from 1.", 1],
  "overrides.number": ["Number of the entry, from 1.", 1],
  outcome: "What is decided; withdrawn: what was decided before counts no more.",
  overrides: "Every number that a person gave a criterion, the latest first.",
  "DecisionInput.reason": "Why. Each outcome has reasons of its own; withdrawn has none.",
  "decisions.reason": "Why; null where it was withdrawn.",
  "OverrideInput.reason": [
    "Why, in a person's own words; needed unless withdrawn.",
    "Led 140 people, see the second job.",
  ],
  "overrides.reason": ["Why, in a person's own words; null without.", "Led 140 people, see the second job."],
} satisfies Glossary;

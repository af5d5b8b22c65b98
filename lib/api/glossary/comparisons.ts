import type { Glossary } from "../describe-fields";

/** Fields of shared comparisons. */
export const COMPARISONS = {
  "SharedComparison.candidates": "The candidates, in the order in which they were shared.",
  "candidates.criteria": "The criteria of the rubric, with what counts of each.",
  "candidates.model_overall": ["What the model's own numbers come to.", 6.4],
  "candidates.name": ["The name, or a letter in its place.", "Candidate A"],
  "candidates.overall": ["0 to 10, people's numbers in; null where too little is known.", 7.1],
  "candidates.place": ["Its place in the comparison, from 1; it keeps it when another is gone.", 1],
  "criteria.model_score": ["The model's own number; null: it gave none.", 6],
  "criteria.quotes": ["What the number rests on, found in the profile.", ["Led 60 engineers"]],
  corrections: ["How many numbers are a person's.", 1],
  gone: ["How many are in it no more: they were erased, or the time of their score is over.", 0],
  "ComparisonView.number": ["The how manieth view, from 1.", 3],
  shared_by: ["The name that the person had who shared it.", "Grace Recruiter"],
  views: ["How often the page was opened, by anybody.", 3],
} satisfies Glossary;

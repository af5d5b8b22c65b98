import type { Glossary } from "../describe-fields";

/** Fields of batches. */
export const BATCHES = {
  accepted: ["Profiles that are, or would be, scored.", 40],
  deleted: ["Jobs that are kept no longer.", 0],
  expected_count: ["With a filter: how many profiles the caller saw.", 40],
  priced_from: ["How many profiles were looked at for the price.", 20],
  progress: ["Share of the profiles that are done with, 0 to 1.", 0.5],
  "filter.q": ["As in the list of profiles.", "security"],
  "counts.rejected": ["Profiles that got no job.", 1],
  "counts.waiting": ["Profiles that have not had their turn.", 12],
  retried: ["Profiles that have their turn again.", 2],
} satisfies Glossary;

/** How a quote was found in the frozen text. */
export type EvidenceMatch = "exact" | "normalized" | "fuzzy" | "rejected";

/** `start`/`end`: UTF-16 offsets into the frozen text, `field` the profile field; null when rejected. */
export interface Evidence {
  quote: string;
  start: number | null;
  end: number | null;
  match: EvidenceMatch;
  field: string | null;
}

export interface CriterionScore {
  id: string;
  label: string;
  weight: number;
  must_have: boolean;
  score: number | null;
  raw_score: number | null;
  max: number;
  status: "scored" | "insufficient_data" | "unsupported";
  rationale: string;
  evidence: Evidence[];
}

export interface Confidence {
  label: "high" | "medium" | "low";
  coverage: number;
  support: number;
  stability: number | null;
}

/** The result of a rubric job. Scores run from 0 to `max`; coverage and support from 0 to 1. */
export interface ParsedScore {
  overall: { score: number; max: number; method: "weighted_mean" } | null;
  overall_reason: null | "insufficient_coverage" | "must_have_unknown";
  coverage: number;
  bounds: { low: number; high: number } | null;
  /** Lowest and highest overall of several samples; null where none had one. One sample has none. */
  range?: { low: number; high: number } | null;
  criteria: CriterionScore[];
  confidence: Confidence;
  summary: string;
  missing_information: string[];
}

/** Tokens of one call, or of a job's calls together. */
export interface Usage {
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  reasoning_tokens: number;
  total_tokens: number;
}

/**
 * A run of the frozen text and the profile field that it comes from. Offsets are UTF-16 code units; `end` is exclusive.
 * `field` is a path such as `experiences.0.description`; `field_start`/`field_end` are offsets into that field's stored
 * value, null where the run was composed (dates, durations, labels).
 */
export interface Segment {
  start: number;
  end: number;
  field: string;
  field_start: number | null;
  field_end: number | null;
  redacted: boolean;
  /** `value`: may be quoted as evidence. `label` and `context` (company size, industry) never count. */
  kind: "value" | "label" | "context";
}

/** Something that was taken out of the text, or a name token that was kept because it is a company's or title's own. */
export interface Redaction {
  kind: "name" | "pronoun" | "contact" | "url" | "birth_year" | "graduation_year" | "old_date" | "invisible";
  action: "removed" | "replaced" | "kept";
  field: string;
  /** How often. */
  count: number;
}

/** `instruction`: text that tries to steer the model. `mention`: somebody who writes about such text. */
export interface FlaggedSpan {
  start: number;
  end: number;
  kind: "instruction" | "mention";
  /** Name of the rule that found it, e.g. `override`, `role_marker`, `fake_verdict`, `encoded`. */
  rule: string;
}

/** The text that the model reads, with everything that is needed to point back into the profile. */
export interface FrozenText {
  text: string;
  sha256: string;
  segments: Segment[];
  redactions: Redaction[];
  flagged_spans: FlaggedSpan[];
  /** True where the oldest descriptions were dropped to keep within the token budget. */
  shortened: boolean;
}

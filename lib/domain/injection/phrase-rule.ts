/**
 * Phrases that steer, by family and language. The parts stand in this order within one sentence; `|` divides
 * alternatives, `*` stands for any ending. Case, accents and invisible characters don't matter.
 */
export interface PhraseRule {
  rule: "override" | "fake_verdict" | "reviewer_note" | "role_change";
  language: string;
  parts: readonly string[];
}

export const phrase = (rule: PhraseRule["rule"], language: string, ...parts: string[]): PhraseRule => ({
  rule,
  language,
  parts,
});

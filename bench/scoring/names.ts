interface Tradition {
  given: string[];
  family: string[];
  glue: string;
}

/** Six naming traditions, and sentences in which a person can be recognised. */
export interface Names {
  plain: Tradition;
  hyphenated: Tradition;
  particles: Tradition;
  script: Tradition;
  initials: Tradition;
  double: Tradition;
  pronouns: { label: string; subject: string; object: string; possessive: string; reflexive: string }[];
  sentences: string[];
}

export const TRADITIONS = ["plain", "hyphenated", "particles", "script", "initials", "double"] as const;
export type TraditionName = (typeof TRADITIONS)[number];

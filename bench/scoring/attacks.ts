/** Texts that try to steer a reader, by family; `[a|b]` alternatives. `disguised` texts are put through the disguises. */
export interface Attacks {
  override: string[];
  roleMarker: string[];
  fakeJson: string[];
  delimiter: string[];
  reviewerNote: string[];
  languages: Record<string, string[]>;
  disguised: string[];
  disguises: Disguises;
  /** What people who work in security write *about* injection: no attack. */
  mentions: string[];
  /** Ordinary sentences with the words that attacks are made of. */
  innocent: string[];
}

export interface Disguises {
  zeroWidth: string[];
  homoglyphs: Record<string, string>;
  leet: Record<string, string>;
  spacers: string[];
}

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

/** Several sets as one. Disguises are drawn from the first one's tables. */
export function joined(first: Attacks, ...others: Attacks[]): Attacks {
  const all = [first, ...others];
  const lists = (key: Exclude<keyof Attacks, "languages" | "disguises">) => all.flatMap((one) => one[key]);
  const codes = new Set(all.flatMap((one) => Object.keys(one.languages)));
  return {
    override: lists("override"),
    roleMarker: lists("roleMarker"),
    fakeJson: lists("fakeJson"),
    delimiter: lists("delimiter"),
    reviewerNote: lists("reviewerNote"),
    languages: Object.fromEntries([...codes].map((code) => [code, all.flatMap((one) => one.languages[code] ?? [])])),
    disguised: lists("disguised"),
    disguises: first.disguises,
    mentions: lists("mentions"),
    innocent: lists("innocent"),
  };
}

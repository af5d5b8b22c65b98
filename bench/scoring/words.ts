/** What profiles are written from. Templates take `[a|b]` alternatives and the slots of `slotsOf`. */
export interface Words {
  companies: string[];
  industries: string[];
  products: string[];
  places: string[];
  titles: string[];
  skills: string[];
  certifications: { name: string; issuer: string }[];
  schools: string[];
  degrees: string[];
  fields: string[];
  headlines: string[];
  about: string[];
  /** What somebody did: lines of a description. */
  deeds: string[];
  /** Deeds with a negation in them, `{not}` standing where the word is. */
  negated: { template: string; negation: string }[];
  /** Sentences that stand in no profile made from these words. */
  invented: string[];
}

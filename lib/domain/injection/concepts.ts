/**
 * What the words of an order are about, whatever the language. An order to a reader of profiles is made of few of them:
 * leave the rules (`drop`, `rules`, `prior`, `lapsed`), grade the person at the top (`grade`, `favour`, `top`, `ten`,
 * `first`, `fit`, `who`, `all`), and speak to who reads (`machine`, `judge`, `note`, `given`, `you`) of what it does
 * (`self`, `task`, `reply`).
 */
export const CONCEPTS = [
  /** Leave out of account, as an order. */
  "drop",
  /** What the reader was told to go by. */
  "rules",
  /** All that came before. */
  "prior",
  /** Valid no longer. */
  "lapsed",
  /** Other orders, another task. */
  "renewed",
  /** Give a number or write one down, as an order. */
  "grade",
  /** Take the person's side, as an order: hire, recommend, praise. */
  "favour",
  /** Don't lower, reject, question. */
  "spare",
  /** The best that a scale has. */
  "top",
  /** The number, where it may be a score. */
  "ten",
  /** A place before all others. */
  "first",
  /** Before others, or simply the first of several. */
  "ahead",
  /** Deserves it, meets all. */
  "fit",
  /** Perfect, excellent. */
  "praise",
  /** Approved before. */
  "settled",
  /** Gets it, by right. */
  "gets",
  /** This very person or profile. */
  "who",
  /** The candidate, the applicant: of this profile, or of any. */
  "whom",
  /** Every criterion, every score, everywhere. */
  "all",
  /** A score, a rating. */
  "score",
  /** A program that reads. */
  "machine",
  /** A person who assesses, or in whose name is spoken. */
  "judge",
  /** A message. */
  "note",
  /** "If you are", "as an". */
  "given",
  "you",
  "must",
  /** The end. */
  "end",
  /** What ends: the profile, the data. */
  "document",
  /** It was done already, to somebody: no order. */
  "done",
  /** This very line or sentence: hardly anybody's prose speaks of itself. */
  "self",
  /** The reader's own rules: the rubric, its prompt, its scoring. */
  "task",
  /** The reader's own answer: its summary, its score fields. */
  "reply",
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Words and phrases, `|` between them; `*` stands for any ending. Folded before use. */
export type Lexicon = Partial<Record<Concept, string>>;

/** One bit each. */
export const BIT = Object.fromEntries(CONCEPTS.map((concept, at) => [concept, 1 << at])) as Record<Concept, number>;

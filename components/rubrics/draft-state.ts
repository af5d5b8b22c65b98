import { BANDS, type Band } from "@/lib/domain/bands";
import type { FieldFault } from "@/lib/domain/errors";
import type { Criterion, RubricContent } from "@/lib/domain/rubric";

/** A criterion while it is written: a weight may be half typed. */
export interface CriterionDraft extends Omit<Criterion, "id" | "weight"> {
  /** Tells the cards apart; it stays when they change places. */
  key: string;
  /** null: not saved yet, so that its id still follows its label. */
  id: string | null;
  weight: string;
}

/** A rubric version while it is written. */
export interface RubricDraft extends Pick<RubricContent, "redact" | "asks_for"> {
  criteria: CriterionDraft[];
  /** "": none. */
  cutoff: string;
  resample: boolean;
}

export function fromContent(content: RubricContent): RubricDraft {
  const { redact, asks_for, cutoff } = content;
  const criteria = content.criteria.map((one) => ({ ...one, key: one.id, weight: String(one.weight) }));
  return {
    criteria,
    redact,
    asks_for,
    cutoff: cutoff ? String(cutoff.score) : "",
    resample: cutoff?.resample ?? false,
  };
}

/** What is sent of a draft, whatever was typed: the server says what is wrong, by field. */
export function toPatch({ criteria, redact, asks_for, cutoff, resample }: RubricDraft) {
  const taken = new Set(criteria.flatMap(({ id }) => id ?? []));
  return {
    criteria: criteria.map(({ key: _, id, weight, ...rest }) => ({
      ...rest,
      id: id ?? freshId(rest.label, taken),
      weight: numberOf(weight),
    })),
    redact,
    asks_for,
    cutoff: cutoff.trim() === "" ? null : { score: numberOf(cutoff), resample },
  };
}

/** What is no number stays text, which the server refuses. */
export function numberOf(text: string): number | string {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || Number.isNaN(value) ? text : value;
}

/** An id in the words of a label, as no other criterion has it. */
function freshId(label: string, taken: Set<string>): string {
  const plain = label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
  const words =
    plain
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^[^a-z]+|_+$/g, "")
      .slice(0, 56) || "criterion";
  let id = words;
  for (let next = 2; taken.has(id); next += 1) id = `${words}_${next}`;
  taken.add(id);
  return id;
}

const NO_BANDS = Object.fromEntries(BANDS.map((band) => [band, ""])) as Record<Band, string>;

export function withNewCriterion(draft: RubricDraft): RubricDraft {
  const fresh = { key: crypto.randomUUID(), id: null, label: "", weight: "10", must_have: false, description: "" };
  return { ...draft, criteria: [...draft.criteria, { ...fresh, bands: NO_BANDS }] };
}

export function withCriterion(draft: RubricDraft, key: string, change: Partial<CriterionDraft>): RubricDraft {
  return { ...draft, criteria: draft.criteria.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

export function withoutCriterion(draft: RubricDraft, key: string): RubricDraft {
  return { ...draft, criteria: draft.criteria.filter((one) => one.key !== key) };
}

/** With a criterion moved up (-1) or down (1); at an end it stays. */
export function withMoved(draft: RubricDraft, key: string, by: -1 | 1): RubricDraft {
  const from = draft.criteria.findIndex((one) => one.key === key);
  const one = draft.criteria[from];
  const other = draft.criteria[from + by];
  if (!one || !other) return draft;
  const criteria = draft.criteria.with(from, other).with(from + by, one);
  return { ...draft, criteria };
}

/** What the server said of a field, by its path ("criteria.0.label"); undefined: nothing. */
export function faultAt(faults: readonly FieldFault[], path: string): string | undefined {
  const message = faults.find((one) => one.path === path)?.message;
  return message === undefined ? undefined : `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

/** Share of the whole weight, 0 to 1, in the criteria's order; what is no weight counts nothing. */
export function sharesOf({ criteria }: RubricDraft): number[] {
  const weights = criteria.map(({ weight }) => Math.max(0, Number(weight.replace(",", ".")) || 0));
  const total = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => (total === 0 ? 0 : one / total));
}

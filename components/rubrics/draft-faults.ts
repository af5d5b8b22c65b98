import { BANDS, MAX_SCORE } from "@/lib/domain/bands";
import { type CriterionDraft, numberOf, type RubricDraft } from "./draft-state";

const MOST_WEIGHT = 1_000;

/**
 * What a reader of a draft can see to be wrong while it is written, by the field's path; the server finds the same when it
 * is saved. Of a new criterion nobody is told that it is empty.
 */
export function draftFaults({ criteria, cutoff }: RubricDraft): ReadonlyMap<string, string> {
  const found = criteria.flatMap((one, place) =>
    criterionFaults(one).map(([field, words]): [string, string] => [`criteria.${place}.${field}`, words]),
  );
  const line = numberOf(cutoff);
  const isNoScore = typeof line === "string" || line < 0 || line > MAX_SCORE;
  if (cutoff.trim() !== "" && isNoScore) found.push(["cutoff.score", `A score from 0 to ${MAX_SCORE}, or nothing.`]);
  return new Map(found);
}

function criterionFaults({ id, label, weight, description, bands }: CriterionDraft): [string, string][] {
  const share = numberOf(weight);
  const isWeight = typeof share === "number" && Number.isInteger(share) && share >= 1 && share <= MOST_WEIGHT;
  const faults: [string, string][] = isWeight ? [] : [["weight", "A whole number from 1 to 1,000."]];
  if (id === null) return faults;
  if (label.trim() === "") faults.push(["label", "Say what it is called."]);
  if (description.trim() === "") faults.push(["description", "Say what it asks."]);
  for (const band of BANDS) if (bands[band].trim() === "") faults.push([`bands.${band}`, "Say what it means."]);
  return faults;
}

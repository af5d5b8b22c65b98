import type { OverrideResource, ReviewResource } from "@/lib/api/contracts/reviews";
import { MAX_SCORE } from "@/lib/domain/bands";

/** What a person may put in the place of the model's number. */
export const OVERRIDE_OPTIONS = [
  ...Array.from({ length: MAX_SCORE + 1 }, (_, points) => ({ value: String(points), label: String(points) })),
  { value: "unknown", label: "Can't be judged", hint: "Counts neither for nor against" },
];

/** A number as a person gave it, in words. */
export const givenWords = ({ entry, score }: Pick<OverrideResource, "entry" | "score">): string =>
  entry === "unknown" || score === null ? "can't be judged" : `${score} of ${MAX_SCORE}`;

/** The model's own number, in words. */
export const modelWords = (score: number | null): string => (score === null ? "no number" : `${score}`);

/** The correction of a criterion that counts; undefined: there is none. */
export const correctionOf = (review: ReviewResource | undefined, criterionId: string): OverrideResource | undefined =>
  review?.overrides.find((one) => one.in_force && one.criterion_id === criterionId);

/** The five anchored bands of the 0–10 scale, lowest first. */
export const BANDS = ["0-2", "3-4", "5-6", "7-8", "9-10"] as const;
export type Band = (typeof BANDS)[number];
export const MAX_SCORE = 10;

/** The band that a score from 0 to 10 falls in: a mean between two bands belongs to the nearer one, a half to the higher. */
export function bandOf(score: number): Band {
  if (score < 2.5) return "0-2";
  if (score < 4.5) return "3-4";
  if (score < 6.5) return "5-6";
  return score < 8.5 ? "7-8" : "9-10";
}

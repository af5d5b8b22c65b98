import type { ParsedScore } from "@/lib/domain/parsed-score";

/** One candidate of a comparison, as the page hands it to the browser. */
export interface Candidate {
  profileId: string;
  name: string;
  score: ParsedScore;
}

/** "Candidate A": what stands in the place of a name that a client shall not see. */
export const anonymousName = (at: number): string => `Candidate ${String.fromCharCode(65 + at)}`;

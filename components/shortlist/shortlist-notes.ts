import { formatScore } from "@/components/ui/score";
import { BY_OVERALL, type Shortlist, type ShortlistCandidate } from "@/lib/domain/shortlist";
import type { Shown } from "./shown";

/** What a reader must know of the order: whether ties are told, and why not. */
export function orderNote({ tieBelow, ranked }: Shortlist<ShortlistCandidate>, { by, own }: Shown): string {
  if (by !== BY_OVERALL)
    return "Sorted by one criterion. Equal numbers share a rank (=); whether overalls are tied is not told here.";
  if (tieBelow !== null) {
    return `Tied (=) are those less than ${tieBelow.toFixed(2)} apart: scoring again could turn their order round.`;
  }
  if (!own)
    return "How far scores vary was measured at the rubric's own weights, if at all: by others only equal scores are tied (=).";
  if (ranked.length === 0) return "";
  const which = ranked.some(({ candidate }) => candidate.sem !== null) ? "some of these" : "these";
  return `How far ${which} scores vary from run to run is unmeasured, so only equal ones are tied (=). Small differences may mean nothing.`;
}

/** The order in a sentence, for those who don't see it change. */
export function spokenOrder({ ranked, apart }: Shortlist<ShortlistCandidate>): string {
  const first = ranked.slice(0, 3).map(({ candidate, weighing, rank }) => {
    return `${rank}, ${candidate.name}, ${formatScore(weighing.overall ?? 0)}`;
  });
  if (first.length === 0) return "Nobody has an overall by these weights.";
  const rest = apart.length > 0 ? ` ${apart.length} without an overall.` : "";
  return `Ranked anew: ${first.join("; ")}.${rest}`;
}

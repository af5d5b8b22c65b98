import type { ClientRequest } from "./client-request";
import { seededNormal } from "./seeded";
import type { Reply } from "./write-reply";

/** Every score moved by a normal amount of the request's own; what lacks data stays without a score. */
export function noisyReply(honest: Reply, deviation: number, { job, run, number }: ClientRequest): Reply {
  return shifted(honest, (id) => deviation * seededNormal(`${job}:${run}:${number}/${id}`));
}

/** Every score of a favoured profile raised by the same points, on the same quotes and with the same reasons. */
export function biasedReply(honest: Reply, points: number, profile: string): Reply {
  return FAVOURED.some((sign) => sign.test(profile)) ? shifted(honest, () => points) : honest;
}

/** "HIS" in capitals is a hospital's information system. */
const FAVOURED = [
  /(?<![\p{L}\p{N}])(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself)(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])(?:boys['’]s? (?:grammar |high )?school|fraternity|men['’]s (?:team|\p{L}+ team))(?![\p{L}\p{N}])/iu,
];

function shifted(reply: Reply, by: (id: string) => number): Reply {
  const criteria = Object.entries(reply.criteria).map(([id, one]) => {
    const score = one.score === null ? null : Math.min(10, Math.max(0, Math.round(one.score + by(id))));
    return [id, { ...one, score }] as const;
  });
  return { ...reply, criteria: Object.fromEntries(criteria) };
}

import type { Transaction } from "@/db/client";
import type { Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import { type PinnedRequest, pinRequest, type ScoreRequestInput } from "@/lib/scoring/pin-request";

export interface BatchQuote {
  /** Micro-dollars; null: the model's price is unknown. */
  estimatedCostMicros: number | null;
  maxCostMicros: number | null;
  estimatedSeconds: number;
  /** How many profiles were looked at; the others are taken to be like them. */
  pricedFrom: number;
  /** What the first profile's request came to: model and rubric are those of all. */
  pinned: PinnedRequest;
}

interface Quoted {
  principal: Principal;
  request: ScoreRequestInput["request"];
  profileIds: string[];
  now: Date;
}

/** What a batch will take, reckoned from some of its profiles. Throws as a request for one of them. */
export async function quoteBatch(tx: Transaction, { profileIds, ...asked }: Quoted): Promise<BatchQuote> {
  const requests = [];
  for (const profileId of evenly(profileIds, LIMITS.batchQuoted)) {
    requests.push(await pinRequest(tx, { ...asked, profileId }));
  }
  const [pinned] = requests;
  if (!pinned) throw new Error("a batch has no profile");
  const jobs = requests.map(({ job }) => job);
  const ofAll = (values: (number | null)[]) => {
    const sum = values.reduce(
      (total, one) => (total === null || one === null ? null : total + one),
      0 as number | null,
    );
    return sum === null ? null : Math.ceil((sum / values.length) * profileIds.length);
  };
  const seconds = ofAll(jobs.map((job) => job.estimatedSeconds)) ?? 0;
  return {
    estimatedCostMicros: ofAll(jobs.map((job) => job.estimatedCostMicros)),
    maxCostMicros: ofAll(jobs.map((job) => job.maxCostMicros)),
    estimatedSeconds: Math.ceil(seconds / Math.min(LIMITS.jobsAtOnce, profileIds.length)),
    pricedFrom: jobs.length,
    pinned,
  };
}

/** At most `most` of the values, from all over the list. */
function evenly<T>(values: T[], most: number): T[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, at) => values[Math.floor((at * values.length) / most)] as T);
}

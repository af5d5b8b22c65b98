import { atOnce } from "@/db/at-once";
import type { Transaction } from "@/db/client";
import {
  countActiveJobs,
  notePoint,
  profilePoints,
  type Taken,
  takePoint,
  takePointIfLeft,
} from "@/db/queries/rate-points";
import type { JobRow } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { inWords, type LimitName, type Meter } from "@/lib/domain/rate-limit";
import { env } from "@/lib/env";

const HOUR = 3_600;
/** No job is done sooner, on the whole; when one will be nobody knows. */
const ACTIVE_RETRY_SECONDS = 10;

interface Asked {
  principal: Principal;
  /** Without one nothing is limited: a batch has a policy of its own, the system none. */
  meter: Meter | undefined;
}

/** What every request for a score costs its key, or rather the account that owns it. Throws RATE_LIMITED. */
export async function takeKeyPoint(tx: Transaction, { principal, meter }: Asked): Promise<void> {
  if (meter) await take(tx, meter, keyLimit(principal, meter));
}

/**
 * What a batch costs its key: a point a profile, of a limit of their own. Throws RATE_LIMITED; INVALID_REQUEST for one that
 * no hour has room for, however long it waits.
 */
export async function takeBatchPoints(
  tx: Transaction,
  { principal, meter, points }: Asked & { points: number },
): Promise<void> {
  if (!meter) return;
  const key = `score-batch ${principal.workspaceId} ${ownerOf(principal)}`;
  const quota = meter.limits.keyBatchProfilesPerHour;
  if (quota > 0 && points > quota) throw tooLarge(quota);
  await take(tx, meter, { name: "score-batch", key, quota, who: whoOf(principal), points });
}

/**
 * What a job that was just stored, or sent on its next run, costs: a place among its profile's unfinished jobs, a point of
 * the key, a point of the profile; in one round trip or two. All of it is undone with the transaction. Where both hours are
 * used, the one that ends last tells why: who waits for the other is refused again. Throws TOO_MANY_ACTIVE_JOBS, RATE_LIMITED.
 */
export async function takeJobPoints(
  tx: Transaction,
  { principal, meter, job }: Asked & { job: JobRow },
): Promise<void> {
  if (!meter) return;
  const { profileActiveJobs: mostActive, profileJobsPerHour: quota } = meter.limits;
  const ofKey = keyLimit(principal, meter);
  const ofProfile = { name: "score-profile", key: profilePoints(job), quota, who: "This profile has" } as const;
  const [active, key, profile] = await atOnce([
    mostActive === 0 ? 0 : countActiveJobs(tx, job),
    pointOf(tx, ofKey),
    pointOf(tx, ofProfile).then(async (taken) => {
      if (taken) await notePoint(tx, job);
      return taken;
    }),
  ]);
  if (mostActive > 0 && active > mostActive) throw tooManyActive(mostActive);
  const endsSooner = key?.won === false && profile?.won === false && key.resetSeconds < profile.resetSeconds;
  if (!endsSooner) settle(meter, ofKey, key);
  settle(meter, ofProfile, profile);
}

/**
 * What a job costs that waited for another and goes on in its place. It comes with no request, and so with no meter.
 * @returns null: nothing, or its point was taken; otherwise the seconds until there is one.
 */
export async function takePointToGoOn(tx: Transaction, job: JobRow): Promise<number | null> {
  const quota = env().LIMIT_PROFILE_JOBS_PER_HOUR;
  if (quota === 0) return null;
  const { won, resetSeconds } = await takePointIfLeft(tx, job, { quota, windowSeconds: HOUR });
  return won ? null : resetSeconds;
}

function tooManyActive(most: number): AppError {
  const jobs = most === 1 ? "1 unfinished scoring" : `${most} unfinished scorings`;
  const detail = `This profile has ${jobs}, and may have no more at once. Try again when one of them has ended.`;
  return new AppError("TOO_MANY_ACTIVE_JOBS", detail, { retryAfter: ACTIVE_RETRY_SECONDS });
}

function tooLarge(quota: number): AppError {
  const detail = `A batch here may have at most ${quota} profiles: there are no more points for it in an hour.`;
  return new AppError("INVALID_REQUEST", detail);
}

interface Limit {
  name: LimitName;
  key: string;
  /** 0: none. */
  quota: number;
  who: string;
  points?: number;
}

/** A key's points are its service account's: a key that takes its place finds them as it left them. */
const ownerOf = (principal: Principal) =>
  principal.kind === "user" ? `user ${principal.userId}` : `account ${principal.serviceAccountId}`;
const whoOf = (principal: Principal) =>
  principal.kind === "user" ? "You have" : "The service account of this API key has";

const keyLimit = (principal: Principal, { limits }: Meter): Limit => ({
  name: "score-key",
  key: `score-key ${principal.workspaceId} ${ownerOf(principal)}`,
  quota: limits.keyScoresPerHour,
  who: whoOf(principal),
});

async function take(tx: Transaction, meter: Meter, limit: Limit): Promise<void> {
  settle(meter, limit, await pointOf(tx, limit));
}

/** null: there is no limit. */
async function pointOf(tx: Transaction, { key, quota, points = 1 }: Limit): Promise<Taken | null> {
  return quota === 0 ? null : takePoint(tx, { key, quota, windowSeconds: HOUR }, points);
}

/** Tells the caller where the limit stands, and refuses where no point was left. */
function settle(meter: Meter, { name, quota, who, points = 1 }: Limit, taken: Taken | null): void {
  if (!taken) return;
  const { won, remaining, resetSeconds } = taken;
  meter.note({ name, quota, windowSeconds: HOUR, remaining, resetSeconds });
  if (won) return;
  const used = quota === 1 ? "its 1 scoring" : `all ${quota} scorings`;
  const wanted =
    points === 1 ? `${who} used ${used} of this hour.` : `${who} too few of this hour's ${quota} left for ${points}.`;
  const detail = `${wanted} Try again in ${inWords(resetSeconds)}.`;
  throw new AppError("RATE_LIMITED", detail, { retryAfter: resetSeconds });
}

import type { Transaction } from "@/db/client";
import { countActiveJobs, notePoint, profilePoints, takePoint, takePointIfLeft } from "@/db/queries/rate-points";
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

/** What every request for a score costs its key. Throws RATE_LIMITED. */
export async function takeKeyPoint(tx: Transaction, { principal, meter }: Asked): Promise<void> {
  if (!meter) return;
  const owner = principal.kind === "user" ? `user ${principal.userId}` : `key ${principal.keyId}`;
  const key = `score-key ${principal.workspaceId} ${owner}`;
  const who = principal.kind === "user" ? "You have" : "This API key has";
  await take(tx, meter, { name: "score-key", key, quota: meter.limits.keyScoresPerHour, who });
}

/** What a batch costs its key: a point a profile, of a limit of their own. Throws RATE_LIMITED. */
export async function takeBatchPoints(
  tx: Transaction,
  { principal, meter, points }: Asked & { points: number },
): Promise<void> {
  if (!meter) return;
  const owner = principal.kind === "user" ? `user ${principal.userId}` : `key ${principal.keyId}`;
  const key = `score-batch ${principal.workspaceId} ${owner}`;
  const who = principal.kind === "user" ? "You have" : "This API key has";
  await take(tx, meter, { name: "score-batch", key, quota: meter.limits.keyBatchProfilesPerHour, who, points });
}

/**
 * What a job that was just stored, or sent on its next run, costs: a place among its profile's unfinished jobs, a point of
 * the key, a point of the profile. All of it is undone with the transaction. Throws TOO_MANY_ACTIVE_JOBS, RATE_LIMITED.
 */
export async function takeJobPoints(tx: Transaction, asked: Asked & { job: JobRow }): Promise<void> {
  const { meter, job } = asked;
  if (!meter) return;
  await refuseBeyondActive(tx, meter.limits.profileActiveJobs, job);
  await takeKeyPoint(tx, asked);
  const quota = meter.limits.profileJobsPerHour;
  if (quota === 0) return;
  await take(tx, meter, { name: "score-profile", key: profilePoints(job), quota, who: "This profile has" });
  await notePoint(tx, job);
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

async function refuseBeyondActive(tx: Transaction, most: number, job: JobRow): Promise<void> {
  if (most === 0 || (await countActiveJobs(tx, job)) <= most) return;
  const jobs = most === 1 ? "1 unfinished scoring" : `${most} unfinished scorings`;
  const detail = `This profile has ${jobs}, and may have no more at once. Try again when one of them has ended.`;
  throw new AppError("TOO_MANY_ACTIVE_JOBS", detail, { retryAfter: ACTIVE_RETRY_SECONDS });
}

interface Limit {
  name: LimitName;
  key: string;
  quota: number;
  who: string;
  points?: number;
}

async function take(tx: Transaction, meter: Meter, { name, key, quota, who, points = 1 }: Limit): Promise<void> {
  if (quota === 0) return;
  const { won, remaining, resetSeconds } = await takePoint(tx, { key, quota, windowSeconds: HOUR }, points);
  meter.note({ name, quota, windowSeconds: HOUR, remaining, resetSeconds });
  if (won) return;
  const used = quota === 1 ? "its 1 scoring" : `all ${quota} scorings`;
  const wanted =
    points === 1 ? `${who} used ${used} of this hour.` : `${who} too few of this hour's ${quota} left for ${points}.`;
  const detail = `${wanted} Try again in ${inWords(resetSeconds)}.`;
  throw new AppError("RATE_LIMITED", detail, { retryAfter: resetSeconds });
}

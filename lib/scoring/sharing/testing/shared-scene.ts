import type { Principal } from "@/lib/domain/access";
import { readSharedComparison } from "../read-shared-comparison";
import { shareComparison } from "../share-comparison";

export const SHARED_AT = new Date("2026-03-01T10:00:00.000Z");
export const daysLater = (days: number) => new Date(SHARED_AT.getTime() + days * 86_400_000);

type Change = Partial<Parameters<typeof shareComparison>[0]>;

/** Some scored people with a way to share them: for a week and without names unless told otherwise. */
export function sharing<T extends { principal: Principal; jobIds: string[] }>(people: T) {
  const { principal, jobIds } = people;
  const share = (change: Change = {}) =>
    shareComparison({ principal, jobIds, names: "hidden", days: 7, now: SHARED_AT, ...change });
  return { ...people, share };
}

/** What the page says that a link opens, so long after it was shared. */
export const openedAfter = (days: number, token: string) => readSharedComparison({ token, now: daysLater(days) });

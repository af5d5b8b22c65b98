import { AppError } from "@/lib/domain/errors";

/** The versions that a change may start from (`If-Match`); null: whichever there is. */
export type ExpectedVersion = readonly number[] | null;

/** Throws 412 `PRECONDITION_FAILED` when the caller has seen another version than there is. */
export function refuseStale(expected: ExpectedVersion, version: number): void {
  if (expected === null || expected.includes(version)) return;
  throw new AppError("PRECONDITION_FAILED", "The profile has changed since it was read. Read it again, then repeat.");
}

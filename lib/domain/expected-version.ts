import { AppError } from "./errors";

/** The versions that a change may start from (`If-Match`); null: whichever there is. */
export type ExpectedVersion = readonly number[] | null;

/**
 * Throws 412 `PRECONDITION_FAILED` when the caller has seen another version than there is.
 * @param what that has a version, as a sentence begins: "The profile"
 */
export function refuseStale(what: string, expected: ExpectedVersion, version: number): void {
  if (expected === null || expected.includes(version)) return;
  throw new AppError("PRECONDITION_FAILED", `${what} has changed since it was read. Read it again, then repeat.`);
}

import { AppError } from "@/lib/domain/errors";
import { passwordFault } from "@/lib/domain/password-rules";

/** How passwords are kept. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(password: string, stored: string | undefined): Promise<boolean>;
}

/** The hash of a new password. Throws INVALID_REQUEST with the fault at `path` for one that won't do. */
export async function chosenPassword(
  password: string,
  person: { email: string; name: string },
  { hash }: Pick<Passwords, "hash">,
  path = "password",
): Promise<string> {
  const message = passwordFault(password, person);
  if (message === null) return hash(password);
  throw refusedPassword(path, message);
}

/** Why a new password at `path` won't do, in words that follow "The password …". */
export function refusedPassword(path: string, message: string): AppError {
  const faults = [{ path, code: "weak_password", message }];
  return new AppError("INVALID_REQUEST", `The password ${message}.`, { faults });
}

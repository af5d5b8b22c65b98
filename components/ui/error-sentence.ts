import { ApiProblem, problemSentence } from "@/lib/api/client";

/** A failed request in a sentence for a reader. The API's own words on a missing sign-in are for programs. */
export function errorSentence(error: unknown): string {
  if (error instanceof ApiProblem && error.status === 401) return "Your session has ended. Sign in again, then go on.";
  return problemSentence(error);
}

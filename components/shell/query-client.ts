import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem, getJson } from "@/lib/api/client";
import { askToSignIn, readRefused, sessionState } from "./session-state";

const RETRIES = 2;

/** A refusal stays one; no answer, or a server in trouble, is worth another try. */
function retryRead(failures: number, error: Error): boolean {
  if (failures >= RETRIES) return false;
  return !(error instanceof ApiProblem) || error.status >= 500;
}

const isSignedOut = (error: unknown) => error instanceof ApiProblem && error.status === 401;

/** A read may have left just before the session was renewed: asks once more before anything is said. */
async function checkSession(error: Error): Promise<void> {
  if (!isSignedOut(error) || sessionState.now().ended) return;
  const second = await getJson("/me").catch((refusal: unknown) => refusal);
  if (isSignedOut(second)) readRefused();
}

/** The query client of a browser tab (and, for one request, of the server). */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => void checkSession(error) }),
    mutationCache: new MutationCache({ onError: (error) => (isSignedOut(error) ? askToSignIn() : undefined) }),
    defaultOptions: {
      // Offline, a request fails with a word about it; the default would leave it waiting without one.
      queries: { staleTime: 15_000, retry: retryRead, networkMode: "always", refetchOnReconnect: true },
      mutations: { networkMode: "always" },
    },
  });
}

import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { ApiProblem } from "@/lib/api/client";

const RETRIES = 2;

/** A refusal stays one; no answer, or a server in trouble, is worth another try. */
function retryRead(failures: number, error: Error): boolean {
  if (failures >= RETRIES) return false;
  return !(error instanceof ApiProblem) || error.status >= 500;
}

const SESSION_TOAST = "session-ended";
let isTold = false;

/** Says once that the session ended, and leaves the page and what was typed in it alone. */
function noticeSessionEnd(error: Error): void {
  if (!(error instanceof ApiProblem) || error.status !== 401) return;
  isTold = true;
  toast.error("Your session has ended", {
    id: SESSION_TOAST,
    duration: Number.POSITIVE_INFINITY,
    description: "What you typed is still here. Sign in in a new tab, then go on.",
    action: { label: "Sign in", onClick: () => window.open("/sign-in", "_blank", "noopener") },
  });
}

/** Takes the notice away once a read succeeds: whoever comes back from the sign-in needs it no more. */
function noticeSessionBack(): void {
  if (!isTold) return;
  isTold = false;
  toast.dismiss(SESSION_TOAST);
}

/** The query client of a browser tab (and, for one request, of the server). */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSessionEnd, onSuccess: noticeSessionBack }),
    mutationCache: new MutationCache({ onError: noticeSessionEnd }),
    defaultOptions: {
      // Offline, a request fails with a word about it; the default would leave it waiting without one.
      queries: { staleTime: 15_000, retry: retryRead, networkMode: "always", refetchOnReconnect: true },
      mutations: { networkMode: "always" },
    },
  });
}

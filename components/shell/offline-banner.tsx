"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says so for as long as the browser has no connection: what the page shows may be old. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="flex items-center gap-2 border-b bg-danger-soft px-4 py-1.5 text-danger text-sm md:px-8">
          <WifiOff aria-hidden className="size-3.5 shrink-0" />
          You are offline. What you see may be out of date; it is brought up to date when the connection is back.
        </p>
      )}
    </div>
  );
}

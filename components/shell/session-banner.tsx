"use client";

import { LogIn } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { askToSignIn, sessionState } from "./session-state";

/** Stands on the page of who put the sign-in off: what it shows is kept up to date no longer. */
export function SessionBanner() {
  const { ended, open } = useSyncExternalStore(sessionState.subscribe, sessionState.now, sessionState.onServer);
  return (
    <div role="status">
      {ended && !open ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-warning-soft px-4 py-1.5 text-sm text-warning md:px-8">
          <p className="flex min-w-0 flex-1 basis-64 items-center gap-2">
            <LogIn aria-hidden className="size-3.5 shrink-0" />
            You are signed out. What you see is from before; what you typed is still here.
          </p>
          <Button size="sm" onClick={askToSignIn}>
            Sign in again
          </Button>
        </div>
      ) : null}
    </div>
  );
}

"use client";

import { useSyncExternalStore } from "react";
import { usePart } from "@/components/ui/use-late";
import type { MeResource } from "@/lib/api/contracts/rest";
import type { SignInWays } from "@/lib/domain/sign-in-ways";
import { putOff, sessionState } from "./session-state";
import { useResume } from "./use-resume";

const load = () => import("./session-window").then(({ SessionWindow }) => SessionWindow);

/**
 * Asks to sign in again over the page that was open when the session ended: what was typed there stays, and what was
 * refused can be done again. Whoever signs in elsewhere comes back to the same.
 */
export function SessionDialog({ me, ways }: { me: MeResource; ways: SignInWays }) {
  const { open } = useSyncExternalStore(sessionState.subscribe, sessionState.now, sessionState.onServer);
  const resume = useResume(me);
  // The banner, which offers the same, stands where the window can't be fetched.
  const Window = usePart(load, open, putOff);
  return Window ? <Window {...{ me, ways, open }} onSignedIn={resume} /> : null;
}

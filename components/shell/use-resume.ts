"use client";

import { focusManager, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { toast } from "@/components/ui/toast";
import { getJson } from "@/lib/api/client";
import type { MeResource } from "@/lib/api/contracts/rest";
import { meQuery } from "@/lib/api/queries";
import { sessionResumed, sessionState } from "./session-state";

const isEnded = () => sessionState.now().ended;
const isEndedOnServer = () => false;

/**
 * Goes on with the page once its person is signed in again, here or in another tab, and keeps the page still until then.
 * What another person sees is a page of their own.
 */
export function useResume(me: MeResource): () => Promise<void> {
  const client = useQueryClient();
  // A later render of the frame may know another person already; the page's data is the first one's.
  const [owner] = useState(me);
  const ended = useSyncExternalStore(sessionState.subscribe, isEnded, isEndedOnServer);
  const seen = useQuery({ ...meQuery(), refetchOnWindowFocus: "always" }).data;
  const resume = useCallback(async () => {
    const now = await getJson<MeResource>("/me").catch(() => null);
    if (!now || !isEnded()) return;
    if (!isSamePerson(now, owner)) return window.location.reload();
    sessionResumed();
    toast.success("You are signed in again");
    await client.invalidateQueries();
  }, [client, owner]);
  useEffect(() => {
    if (seen && !isSamePerson(seen, owner)) window.location.reload();
  }, [seen, owner]);
  useEffect(() => (ended ? keepStill(resume) : undefined), [ended, resume]);
  return resume;
}

function isSamePerson(one: MeResource, other: MeResource): boolean {
  return one.id === other.id && one.workspace.id === other.workspace.id;
}

/** To the queries the tab is in the background: no poll, no retry. Whoever comes back to it may be signed in again. */
function keepStill(look: () => Promise<void>): () => void {
  focusManager.setFocused(false);
  const listener = () => void look();
  window.addEventListener("focus", listener);
  return () => {
    window.removeEventListener("focus", listener);
    focusManager.setFocused(undefined);
  };
}

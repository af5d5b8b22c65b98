"use client";

import { useEffect, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { toast } from "@/components/ui/toast";
import { deletionTitle } from "./deletion-words";
import { UNDO_MS } from "./deletions";
import { tabDeletions } from "./tab-deletions";

/** Takes profiles out of every list at once, and erases them when the time to undo has passed. */
export function deleteProfiles(profiles: ReadonlyMap<string, string>): void {
  const { id, until } = tabDeletions.ask(profiles);
  const title = deletionTitle(profiles, "will be erased");
  announce(`${title} in ${UNDO_MS / 1_000} seconds, unless you undo it.`);
  toast(title, {
    id,
    duration: Number.POSITIVE_INFINITY,
    dismissible: false,
    description: <Countdown until={until} />,
    action: { label: "Undo", onClick: () => void tabDeletions.undo(id) },
  });
}

/** Takes the newest deletion back that can be. */
export function undoNewestDeletion(): void {
  const newest = tabDeletions.open().findLast(({ isSent }) => !isSent);
  if (newest) tabDeletions.undo(newest.id);
}

function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((until - now) / 1_000);
  if (seconds <= 0) return <>Erasing…</>;
  return (
    <>
      <span aria-hidden>In {seconds} s, for</span>
      <span className="sr-only">For</span> good, scores included. Close this page before, and nothing is erased.
    </>
  );
}

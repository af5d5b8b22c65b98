"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { announce } from "@/components/ui/announcer";
import { toast } from "@/components/ui/toast";
import { useCloseGuard } from "@/components/ui/use-unsaved-guard";
import { queryKeys } from "@/lib/api/queries";
import { GONE_MS } from "./deletion-notes";
import { type EndWords, endWords, leftWords } from "./deletion-words";
import { onDeletionEnd, tabNotes, useOpenDeletions } from "./tab-deletions";

/** Says on every page how deletions ended, asks before the tab closes on one, and tells of those that a closed tab left. */
export function DeletionWatcher() {
  const queryClient = useQueryClient();
  useCloseGuard(useOpenDeletions().length > 0);
  useEffect(
    () =>
      onDeletionEnd((deletion, end) => {
        say(endWords(deletion, end), deletion.id);
        if (end.kind !== "ended") return;
        for (const queryKey of [queryKeys.profiles, queryKeys.jobLists, queryKeys.batches])
          void queryClient.invalidateQueries({ queryKey });
      }),
    [queryClient],
  );
  useEffect(() => {
    const timers = tabNotes.all().map((note) =>
      setTimeout(
        () => {
          if (tabNotes.take(note.id)) say(leftWords(note), note.id);
        },
        note.until + GONE_MS - Date.now(),
      ),
    );
    return () => timers.forEach(clearTimeout);
  }, []);
  return null;
}

function say({ tone, title, description }: EndWords, id: string): void {
  announce(description ? `${title}. ${description}` : title);
  // In the place of the toast that counted down, without its button.
  const rest = { id, description, action: undefined, dismissible: true, duration: tone === "error" ? 20_000 : 8_000 };
  toast[tone](title, rest);
}

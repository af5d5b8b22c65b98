"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/components/shell/use-can";
import { announce } from "@/components/ui/announcer";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { deleteJson } from "@/lib/api/client";
import type { ComparisonShareResource } from "@/lib/api/contracts/comparison-shares";
import { queryKeys } from "@/lib/api/queries";
import { dayWords, STATE_WORDS, viewsWords, whoWords } from "./share-words";

/** One shared comparison: of whom, by whom, until when, how often it was opened, and the way to end it. */
export function SharedLink({ share, onViews }: { share: ComparisonShareResource; onViews: () => void }) {
  const canRevoke = useCan("scores:write");
  const who = whoWords(share);
  const { label, tone } = STATE_WORDS[share.state];
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 break-words font-medium">{who}</span>
          <Badge tone={tone}>{label}</Badge>
          <Badge tone="outline">{share.names === "hidden" ? "Without names" : "With names"}</Badge>
        </p>
        <p className="mt-0.5 break-words text-muted text-sm">
          {share.rubric_name} · shared by {share.shared_by}, <RelativeTime at={share.created_at} /> · {endWords(share)}
        </p>
        <p className="text-muted text-sm">
          {viewsWords(share.views)}
          {share.last_viewed_at ? (
            <>
              , last <RelativeTime at={share.last_viewed_at} />
            </>
          ) : null}
        </p>
      </div>
      <div className="flex gap-2">
        {share.views > 0 ? (
          <Button size="sm" variant="ghost" onClick={onViews}>
            Views
            <span className="sr-only"> of the comparison of {who}</span>
          </Button>
        ) : null}
        {canRevoke && share.state === "active" ? <Revoke share={share} who={who} /> : null}
      </div>
    </li>
  );
}

function endWords({ state, expires_at, revoked_at }: ComparisonShareResource): string {
  if (revoked_at) return `revoked on ${dayWords(revoked_at)}`;
  return state === "active" ? `works until ${dayWords(expires_at)}` : `worked until ${dayWords(expires_at)}`;
}

function Revoke({ share, who }: { share: ComparisonShareResource; who: string }) {
  const [asking, ask] = useState(false);
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => deleteJson(`/comparison-shares/${share.id}`),
    onSuccess: () => announce("The link is revoked."),
    onError: (error) => toast.error("The link could not be revoked", { description: errorSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.shares }),
  });
  return (
    <>
      <Button size="sm" pending={revoke.isPending} onClick={() => ask(true)}>
        Revoke
        <span className="sr-only"> the comparison of {who}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title="Revoke this link?"
        description="Whoever has it sees nothing any more, from now on. It can't be undone; share again for a new link."
        action="Revoke"
        onConfirm={() => revoke.mutate()}
      />
    </>
  );
}

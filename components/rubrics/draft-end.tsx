"use client";

import { useState } from "react";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { hasRival, isOvertaken, type useDraft } from "./use-draft";

interface DraftEndProps {
  number: number;
  unsaved: boolean;
  does: ReturnType<typeof useDraft>;
  /** Saves what is unsaved, `over` what somebody else has written meanwhile. Rejects when it can't. */
  save: (over?: boolean) => Promise<unknown>;
}

/** Below the draft, always in sight: whether it is saved, and what can be done with it. */
export function DraftEnd({ number, unsaved, does: { save: saving, publish, remove }, save }: DraftEndProps) {
  const [asks, setAsks] = useState<"publish" | "delete" | null>(null);
  const hydrated = useHydrated();
  const busy = saving.isPending || publish.isPending || remove.isPending;
  const publishWith = async (replace: boolean) => {
    setAsks(null);
    try {
      if (unsaved) await save();
    } catch {
      return;
    }
    publish.mutate(replace);
  };
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-6 flex flex-wrap items-center justify-between gap-3 border-t bg-bg px-4 py-3 md:-mx-8 md:px-8">
      <p role="status" className="text-muted">
        {unsaved ? "There are changes that are not saved." : "Everything is saved. A draft scores nobody."}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="ghost" disabled={!hydrated || busy} onClick={() => setAsks("delete")}>
          Delete draft
        </Button>
        <Button disabled={!hydrated || !unsaved} pending={saving.isPending} onClick={() => void save().catch(() => {})}>
          Save draft
        </Button>
        <Button variant="primary" disabled={!hydrated} pending={publish.isPending} onClick={() => setAsks("publish")}>
          Publish …
        </Button>
      </div>
      <ConfirmDialog
        open={asks === "publish"}
        onOpenChange={() => setAsks(null)}
        title={`Publish version ${number}?`}
        description="New scores use it from now on. A published version never changes: what was scored by an earlier one stays as it is, and shows as out of date."
        action="Publish"
        onConfirm={() => void publishWith(false)}
      />
      <ConfirmDialog
        open={isOvertaken(saving.error)}
        onOpenChange={() => saving.reset()}
        title="Save over what somebody else wrote?"
        description="This draft was changed elsewhere since you opened it. Yours is still here, unsaved: open the page a second time to compare the two, or save yours in the place of theirs."
        action="Save mine"
        onConfirm={() => void save(true).catch(() => {})}
      />
      <ConfirmDialog
        open={hasRival(publish.error)}
        onOpenChange={() => publish.reset()}
        title="Take the other rubric's place?"
        description={publish.error?.message.replace(/ Send replace.*$/, "") ?? ""}
        action="Take its place"
        onConfirm={() => void publishWith(true)}
      />
      <ConfirmDialog
        open={asks === "delete"}
        onOpenChange={() => setAsks(null)}
        title={`Delete the draft of version ${number}?`}
        description="What was written in it is gone. Published versions stay."
        action="Delete draft"
        onConfirm={() => {
          setAsks(null);
          remove.mutate();
        }}
      />
    </div>
  );
}

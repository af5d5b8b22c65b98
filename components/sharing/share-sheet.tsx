"use client";

import { useState } from "react";
import { Dialog, DialogTrigger, SheetContent } from "@/components/ui/dialog";
import type { LateProps } from "@/components/ui/late-button";
import type { NewComparisonShareResource } from "@/lib/api/contracts/comparison-shares";
import { NewShareLink } from "./new-share-link";
import { ShareForm } from "./share-form";

/** How a comparison is handed on by a link, which is shown until the sheet is closed. */
export function ShareSheet({ jobIds, opens, trigger }: LateProps & { jobIds: string[] }) {
  const [open, setOpen] = useState(opens);
  const [made, show] = useState<NewComparisonShareResource | null>(null);
  function change(isOpen: boolean) {
    if (isOpen) show(null);
    setOpen(isOpen);
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger {...trigger} />
      <SheetContent
        title="Share this comparison"
        description="A link that needs no sign-in, for somebody who has no account here."
      >
        {made ? <NewShareLink made={made} onDone={() => change(false)} /> : <ShareForm jobIds={jobIds} onMade={show} />}
      </SheetContent>
    </Dialog>
  );
}

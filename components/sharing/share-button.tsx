"use client";

import { Share2 } from "lucide-react";
import { useState } from "react";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import { Dialog, DialogTrigger, SheetContent } from "@/components/ui/dialog";
import type { NewComparisonShareResource } from "@/lib/api/contracts/comparison-shares";
import { NewShareLink } from "./new-share-link";
import { ShareForm } from "./share-form";

/** The way to hand a comparison on by a link; nothing for who may only read. The link is shown until the sheet is closed. */
export function ShareButton({ jobIds }: { jobIds: string[] }) {
  const canShare = useCan("scores:write");
  const [open, setOpen] = useState(false);
  const [made, show] = useState<NewComparisonShareResource | null>(null);
  if (!canShare) return null;
  function change(isOpen: boolean) {
    if (isOpen) show(null);
    setOpen(isOpen);
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>
          <Share2 aria-hidden />
          Share
        </Button>
      </DialogTrigger>
      <SheetContent
        title="Share this comparison"
        description="A link that needs no sign-in, for somebody who has no account here."
      >
        {made ? <NewShareLink made={made} onDone={() => change(false)} /> : <ShareForm jobIds={jobIds} onMade={show} />}
      </SheetContent>
    </Dialog>
  );
}

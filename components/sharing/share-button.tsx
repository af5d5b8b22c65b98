"use client";

import { Share2 } from "lucide-react";
import { useCan } from "@/components/shell/use-can";
import { buttonClasses } from "@/components/ui/button";
import { LateButton } from "@/components/ui/late-button";

const load = () => import("./share-sheet").then(({ ShareSheet }) => ShareSheet);

/** The way to hand a comparison on by a link; nothing for who may only read. */
export function ShareButton({ jobIds }: { jobIds: string[] }) {
  const canShare = useCan("scores:write");
  if (!canShare) return null;
  return (
    <LateButton haspopup="dialog" load={load} given={{ jobIds }} className={buttonClasses({})}>
      <Share2 aria-hidden />
      Share
    </LateButton>
  );
}

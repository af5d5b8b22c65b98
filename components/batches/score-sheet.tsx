"use client";

import { useRouter } from "next/navigation";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { BatchForm } from "./batch-form";

const SHOWN_NAMES = 4;

interface ScoreSheetProps {
  /** Names by id. */
  profiles: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** The window in which some profiles are scored together. */
export default function ScoreSheet({ profiles, onClose }: ScoreSheetProps) {
  const router = useRouter();
  const title = `Score ${profiles.size === 1 ? "1 profile" : `${profiles.size} profiles`}`;
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <SheetContent title={title} description={namesOf([...profiles.values()])}>
        <BatchForm profileIds={[...profiles.keys()]} onStarted={(id) => router.push(`/batches/${id}`)} />
      </SheetContent>
    </Dialog>
  );
}

function namesOf(names: string[]): string {
  const more = names.length - SHOWN_NAMES;
  return more > 0 ? `${names.slice(0, SHOWN_NAMES).join(", ")} and ${more} more` : names.join(", ");
}

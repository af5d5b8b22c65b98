"use client";

import { Columns3, Gauge, X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { LIMITS } from "@/lib/domain/limits";
import { BatchForm } from "./batch-form";
import type { Selection } from "./selection";

/** What can be done with the chosen profiles; nothing while none is chosen. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const count = selection.chosen.size;
  const profiles = count === 1 ? "1 profile" : `${count} profiles`;
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 ? `${profiles} chosen` : ""}
      </p>
      {count > 0 ? <Bar count={count} selection={selection} onScore={() => setOpen(true)} /> : null}
      <Dialog open={open && count > 0} onOpenChange={setOpen}>
        <SheetContent title={`Score ${profiles}`} description={namesOf(selection)}>
          <BatchForm profileIds={[...selection.chosen.keys()]} onStarted={(id) => router.push(`/batches/${id}`)} />
        </SheetContent>
      </Dialog>
    </>
  );
}

function Bar({ count, selection, onScore }: { count: number; selection: Selection; onScore(): void }) {
  return (
    <section
      aria-label="Chosen profiles"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit items-center gap-2 rounded-xl border bg-raised px-3 py-2 shadow-lg sm:gap-3"
    >
      <p className="whitespace-nowrap font-medium">
        {count}
        <span className="max-sm:sr-only"> {count === 1 ? "profile" : "profiles"}</span> chosen
      </p>
      <Button variant="primary" onClick={onScore}>
        <Gauge aria-hidden />
        Score
      </Button>
      {count >= 2 && count <= LIMITS.compared ? (
        <Link href={`/compare?ids=${[...selection.chosen.keys()].join(",")}`} className={buttonClasses({})}>
          <Columns3 aria-hidden />
          Compare
        </Link>
      ) : null}
      <Button onClick={selection.clear}>
        <X aria-hidden />
        <span className="max-sm:sr-only">Clear</span>
      </Button>
    </section>
  );
}

const SHOWN_NAMES = 4;

function namesOf({ chosen }: Selection): string {
  const names = [...chosen.values()];
  const more = names.length - SHOWN_NAMES;
  return more > 0 ? `${names.slice(0, SHOWN_NAMES).join(", ")} and ${more} more` : names.join(", ");
}

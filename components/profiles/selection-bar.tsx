"use client";

import { Columns3, Gauge, Trash2, X } from "lucide-react";
import Link from "next/link";
import { Button, buttonClasses } from "@/components/ui/button";
import { LIMITS } from "@/lib/domain/limits";
import { ExportMenu } from "./export-menu";
import { profileCountWords } from "./profile-count-words";
import type { Selection } from "./selection";

interface SelectionBarProps {
  selection: Selection;
  /** null: the reader may not. */
  onScore: (() => void) | null;
  onDelete: (() => void) | null;
}

/** What can be done with the chosen profiles; nothing while none is chosen. */
export function SelectionBar(props: SelectionBarProps) {
  const count = props.selection.chosen.size;
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 ? `${profileCountWords(count)} chosen` : ""}
      </p>
      {count > 0 ? <Bar {...props} count={count} /> : null}
    </>
  );
}

function Bar({ count, selection, onScore, onDelete }: SelectionBarProps & { count: number }) {
  return (
    <section
      aria-label="Chosen profiles"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit items-center gap-1 rounded-xl border bg-raised px-2 py-2 shadow-lg sm:gap-3 sm:px-3"
    >
      <p className="whitespace-nowrap px-1 font-medium sm:px-0">
        {count}
        <span className="max-sm:sr-only"> {count === 1 ? "profile" : "profiles"}</span> chosen
      </p>
      {onScore ? (
        <Button variant="primary" onClick={onScore} aria-keyshortcuts="s">
          <Gauge aria-hidden />
          Score
        </Button>
      ) : null}
      {count >= 2 && count <= LIMITS.compared ? (
        <Link href={`/compare?ids=${[...selection.chosen.keys()].join(",")}`} className={buttonClasses({})}>
          <Columns3 aria-hidden />
          <span className="max-sm:sr-only">Compare</span>
        </Link>
      ) : null}
      <ExportMenu counted={{ count, is_exact: true }} query={{ ids: [...selection.chosen.keys()].join(",") }} above />
      {onDelete ? (
        <Button onClick={onDelete}>
          <Trash2 aria-hidden />
          <span className="max-sm:sr-only">Delete</span>
        </Button>
      ) : null}
      <Button onClick={selection.clear}>
        <X aria-hidden />
        <span className="max-sm:sr-only">Clear</span>
      </Button>
    </section>
  );
}

"use client";

import { CircleCheck, CircleX, CornerUpLeft } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { isMoved } from "@/components/ui/is-moved";
import type { CriterionResource } from "@/lib/api/contracts/parsed-score";
import { quoteId } from "./evidence-places";
import { useEvidenceSelection } from "./evidence-selection";
import { MATCH_WORDS } from "./score-words";

type Quote = CriterionResource["evidence"][number];

/** The quotes behind a criterion. One that was found is a button that shows its place in the profile. */
export function EvidenceList({ criterion }: { criterion: CriterionResource }) {
  const quotes = criterion.evidence.map((quote, index) => ({ quote, id: quoteId(criterion.id, index) }));
  if (quotes.length === 0) return null;
  return (
    <ul aria-label={`Quotes for ${criterion.label}`} className="mt-2.5 space-y-1.5">
      {quotes.map(({ quote, id }) => (
        <li key={id}>
          {quote.match === "rejected" ? <RejectedQuote quote={quote} /> : <FoundQuote id={id} quote={quote} />}
        </li>
      ))}
    </ul>
  );
}

const FRAME = "block w-full border-l-2 py-1 pr-2 pl-3 text-left";

function RejectedQuote({ quote }: { quote: Quote }) {
  return (
    <div className={cn(FRAME, "border-danger")}>
      <p className="text-muted line-through decoration-danger">“{quote.quote}”</p>
      <p className="mt-0.5 flex items-center gap-1 font-medium text-danger text-sm">
        <CircleX aria-hidden className="size-3.5" />
        {MATCH_WORDS.rejected}
      </p>
    </div>
  );
}

function FoundQuote({ id, quote }: { id: string; quote: Quote }) {
  const selection = useEvidenceSelection();
  const place = selection?.placeOf(id) ?? null;
  const body = (
    <>
      <span className="block">“{quote.quote}”</span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <span className="inline-flex items-center gap-1">
          <CircleCheck aria-hidden className="size-3.5 text-success" />
          {MATCH_WORDS[quote.match]}
        </span>
        {place ? (
          <span className="inline-flex min-w-0 items-center gap-1">
            <CornerUpLeft aria-hidden className="size-3.5 shrink-0" />
            <span className="sr-only">Show in the profile: </span>
            {place}
          </span>
        ) : null}
      </span>
    </>
  );
  if (!selection || !place) return <div className={FRAME}>{body}</div>;
  const active = selection.activeId === id;
  return (
    <button
      type="button"
      id={`quote-${id}`}
      aria-pressed={active}
      onClick={() => selection.onShow(id)}
      onFocus={() => selection.onLight(id)}
      onMouseMove={(event) => {
        if (isMoved(event)) selection.onLight(id);
      }}
      className={cn(
        FRAME,
        "scroll-my-24 rounded-r-md transition-colors hover:bg-sunken focus-visible:-outline-offset-2",
        active ? "border-warning bg-highlight" : "border-field",
      )}
    >
      {body}
    </button>
  );
}

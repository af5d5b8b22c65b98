import { CircleDashed, ShieldX } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { CriterionResource } from "@/lib/api/contracts/parsed-score";
import type { Band } from "@/lib/domain/bands";
import { CriterionBands } from "./criterion-bands";
import { EvidenceList } from "./evidence-list";
import { capReason, percent } from "./score-words";

interface CriterionCardProps {
  criterion: CriterionResource;
  /** Its part of all weights, 0 to 1. */
  share: number;
  bands: Record<Band, string> | undefined;
  /** What people say of the number. */
  children: ReactNode;
}

/** One criterion: its number or why it has none, the rationale as plain text, and the quotes that it rests on. */
export function CriterionCard({ criterion, share, bands, children }: CriterionCardProps) {
  const { id, label, score, rationale, must_have: mustHave } = criterion;
  return (
    <li id={`criterion-${id}`} className="scroll-my-20 px-4 py-4">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1 font-semibold text-md">
          {label}
          <span className="whitespace-nowrap font-normal text-muted text-sm">weight {percent(share)}</span>
          {mustHave ? <Badge className="font-normal">Must have</Badge> : null}
        </h3>
        <CriterionOutcome criterion={criterion} />
      </div>
      <Cap criterion={criterion} />
      <CriterionBands score={score} bands={bands} label={label} />
      <NoNumber status={criterion.status} />
      {rationale ? <p className="mt-2 whitespace-pre-line break-words">{rationale}</p> : null}
      <EvidenceList criterion={criterion} />
      {children}
    </li>
  );
}

function CriterionOutcome({ criterion: { score, max, status } }: { criterion: CriterionResource }) {
  if (score !== null) {
    return (
      <p className="flex shrink-0 items-baseline gap-1">
        <span className="font-semibold text-lg">{score}</span>
        <span className="text-muted text-sm">/ {max}</span>
      </p>
    );
  }
  return status === "unsupported" ? (
    <Badge tone="danger">
      <ShieldX aria-hidden />
      Unsupported
    </Badge>
  ) : (
    <Badge tone="outline" className="border-dashed border-field">
      <CircleDashed aria-hidden />
      Insufficient data
    </Badge>
  );
}

function Cap({ criterion }: { criterion: CriterionResource }) {
  const reason = capReason(criterion);
  if (reason === null) return null;
  return (
    <Badge tone="warning" className="mt-1.5 h-auto min-h-5 whitespace-normal py-0.5">
      {criterion.raw_score} → {criterion.score}: {reason}
    </Badge>
  );
}

const NO_NUMBER_WORDS = {
  insufficient_data: "The profile doesn't say enough to judge this. It counts neither for nor against.",
  unsupported: "None of the model's quotes were found in the text, so no number is given.",
} as const;

function NoNumber({ status }: Pick<CriterionResource, "status">) {
  return status === "scored" ? null : <p className="mt-2 text-muted">{NO_NUMBER_WORDS[status]}</p>;
}

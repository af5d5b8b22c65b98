import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { JobListState } from "./job-list-state";

interface JobListChipsProps {
  state: JobListState;
  onChange: (changes: Partial<JobListState>) => void;
}

/** Filters that a link brought along, each with a way to drop it. */
export function JobListChips({ state, onChange }: JobListChipsProps) {
  const { created_after: after, created_before: before, sandbox, stale, delayed } = state;
  return (
    <>
      {stale ? <Chip onDrop={() => onChange({ stale: null })}>Out of date</Chip> : null}
      {delayed ? <Chip onDrop={() => onChange({ delayed: null })}>Waiting unusually long</Chip> : null}
      {after ? (
        <Chip onDrop={() => onChange({ created_after: null })}>
          Asked for since <Moment at={after} />
        </Chip>
      ) : null}
      {before ? (
        <Chip onDrop={() => onChange({ created_before: null })}>
          Asked for before <Moment at={before} />
        </Chip>
      ) : null}
      {sandbox ? (
        <Chip onDrop={() => onChange({ sandbox: null })}>
          {sandbox === "true" ? "Sandbox only" : "Real models only"}
        </Chip>
      ) : null}
    </>
  );
}

function Chip({ onDrop, children }: { onDrop: () => void; children: ReactNode }) {
  return (
    <Button onClick={onDrop} className="text-muted">
      <span>
        <span className="sr-only">Drop the filter: </span>
        {children}
      </span>
      <X aria-hidden />
    </Button>
  );
}

/** What stands in an address may be no time at all. */
function Moment({ at }: { at: string }) {
  return Number.isNaN(Date.parse(at)) ? at : <RelativeTime at={at} />;
}

import { cn } from "@/components/ui/cn";
import type { JobInput } from "@/lib/api/contracts/scoring";
import { type TextRun, textRuns } from "./text-runs";

const KINDS: Record<JobInput["redactions"][number]["kind"] & string, string> = {
  name: "Name",
  pronoun: "Pronouns",
  contact: "Contact data",
  url: "Web addresses",
  birth_year: "Years of birth",
  graduation_year: "Years of graduation",
  old_date: "Dates over 15 years ago",
  invisible: "Invisible characters",
};
const ACTIONS: Record<JobInput["redactions"][number]["action"], string> = {
  removed: "taken out",
  replaced: "replaced",
  kept: "kept, part of a company's name or a title",
};

/** The frozen text with what was redacted or looked suspicious marked in it. */
export function ScoredText({ input }: { input: JobInput }) {
  return (
    <div className="space-y-3 px-4 py-4">
      <Redactions input={input} />
      {input.flagged_spans.length > 0 ? <FlagLegend spans={input.flagged_spans} /> : null}
      <section
        aria-label="Text that was scored"
        className="whitespace-pre-wrap break-words rounded-md border bg-sunken p-3 font-mono text-sm"
      >
        {input.text === ""
          ? "There was nothing to score."
          : textRuns(input).map((run) => <Run key={run.start} run={run} />)}
      </section>
    </div>
  );
}

function Run({ run }: { run: TextRun }) {
  if (run.flag)
    return (
      <Marked flag={run.flag.kind} rule={run.flag.rule}>
        {run.text}
      </Marked>
    );
  if (run.redacted) return <mark className="rounded-sm bg-highlight text-text">{run.text}</mark>;
  return <span>{run.text}</span>;
}

function Marked({ flag, rule, children }: { flag: "instruction" | "mention"; rule?: string; children: string }) {
  const isInstruction = flag === "instruction";
  return (
    <mark
      title={rule ? `${isInstruction ? "Instruction" : "Mention"}: ${rule.replaceAll("_", " ")}` : undefined}
      className={cn("rounded-sm px-0.5", isInstruction ? "bg-danger-soft text-danger" : "bg-info-soft text-info")}
    >
      {children}
    </mark>
  );
}

/** What the marks mean; only those that the text has. */
function FlagLegend({ spans }: { spans: JobInput["flagged_spans"] }) {
  const has = (kind: "instruction" | "mention") => spans.some((span) => span.kind === kind);
  return (
    <ul className="space-y-1">
      {has("instruction") ? (
        <li>
          <Marked flag="instruction">Instruction</Marked> tries to steer the evaluation. The official score is the one
          without it.
        </li>
      ) : null}
      {has("mention") ? (
        <li>
          <Marked flag="mention">Mention</Marked> only writes about such attempts, and may be quoted.
        </li>
      ) : null}
    </ul>
  );
}

function Redactions({ input: { redactions, segments } }: { input: JobInput }) {
  const isMarked = segments.some((segment) => segment.redacted);
  if (redactions.length === 0 && !isMarked) {
    return <p className="text-muted">Nothing was redacted.</p>;
  }
  const totals = new Map<string, number>();
  for (const { kind, action, count } of redactions) {
    const words = `${KINDS[kind] ?? kind} ${ACTIONS[action]}`;
    totals.set(words, (totals.get(words) ?? 0) + count);
  }
  return (
    <div className="text-muted">
      {isMarked ? (
        <p>
          <mark className="rounded-sm bg-highlight px-0.5 text-text">Highlighted</mark> text stands for something that
          was redacted.
        </p>
      ) : null}
      <ul aria-label="Redactions" className="flex flex-wrap gap-x-4 gap-y-1">
        {[...totals].map(([words, count]) => (
          <li key={words}>
            {words}: {count}×
          </li>
        ))}
      </ul>
    </div>
  );
}

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
      <Redactions redactions={input.redactions} />
      {input.flagged_spans.length > 0 ? (
        <p>
          <Marked flag="instruction">Red</Marked> text tries to steer the evaluation and was left out of the official
          score; <Marked flag="mention">blue</Marked> text only writes about such attempts.
        </p>
      ) : null}
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

function Redactions({ redactions }: { redactions: JobInput["redactions"] }) {
  if (redactions.length === 0) return <p className="text-muted">Nothing was redacted.</p>;
  const totals = new Map<string, number>();
  for (const { kind, action, count } of redactions) {
    const words = `${KINDS[kind] ?? kind} ${ACTIONS[action]}`;
    totals.set(words, (totals.get(words) ?? 0) + count);
  }
  return (
    <ul aria-label="Redactions" className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
      {[...totals].map(([words, count]) => (
        <li key={words}>
          {words}: {count}×
        </li>
      ))}
    </ul>
  );
}

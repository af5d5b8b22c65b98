import Link from "next/link";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";

/** Where a result comes from: everything that would have to be the same to get it again. */
export function ProvenanceList({ job, rubricName }: { job: ScoringJobResource; rubricName: string | null }) {
  const provenance = job.status === "completed" ? job.result.provenance : null;
  return (
    <dl className="grid gap-x-6 gap-y-3 px-4 py-4 sm:grid-cols-2 lg:grid-cols-3">
      <Entry name="Model asked for" value={<Code>{job.model}</Code>} />
      {provenance ? (
        <Entry name="Model that answered" value={<Code>{provenance.model_used ?? "unknown"}</Code>} />
      ) : null}
      <Entry name="Rubric" value={rubricName ?? (job.kind === "free_form" ? "Free prompt" : "Rubric")} />
      {job.rubric_version_id ? <Entry name="Rubric version" value={<Code>{job.rubric_version_id}</Code>} /> : null}
      {provenance ? <ScorerEntries provenance={provenance} /> : null}
      <Entry name="Requested" value={<RelativeTime at={job.created_at} exact />} />
      {job.status === "completed" ? (
        <Entry name="Completed" value={<RelativeTime at={job.completed_at} exact />} />
      ) : null}
      <Entry name="Job" value={<Code>{job.job_id}</Code>} />
    </dl>
  );
}

type Provenance = Extract<ScoringJobResource, { status: "completed" }>["result"]["provenance"];

function ScorerEntries({ provenance }: { provenance: Provenance }) {
  const parameters = Object.entries(provenance.parameters).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return (
    <>
      {provenance.reused_from ? (
        <Entry name="Result of the job" value={<JobLink jobId={provenance.reused_from} />} />
      ) : null}
      <Entry name="Server" value={<Code>{provenance.provider_base_url}</Code>} />
      <Entry name="Sandbox" value={provenance.sandbox ? "Yes, for trying only" : "No"} />
      <Entry name="Identity redacted" value={provenance.redaction ? "Yes" : "No"} />
      <Entry name="Prompt template" value={<Code>{provenance.prompt_template}</Code>} />
      <Entry name="Scorer version" value={<Code>{provenance.scorer_version}</Code>} />
      <Entry name="Samples" value={provenance.samples} />
      {parameters.length > 0 ? <Entry name="Parameters" value={<Code>{parameters.join(", ")}</Code>} /> : null}
      <Entry name="SHA-256 of the text" value={<Code>{provenance.input_sha256}</Code>} />
    </>
  );
}

function JobLink({ jobId }: { jobId: string }) {
  return (
    <Link href={`/jobs/${jobId}`} className="break-all font-mono text-accent text-sm underline underline-offset-2">
      {jobId}
    </Link>
  );
}

function Entry({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="break-words">{value}</dd>
    </div>
  );
}

function Code({ children }: { children: string }) {
  return <span className="break-all font-mono text-sm">{children}</span>;
}

import { Badge, type Tone } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import type { CallOutcome, CallPurpose } from "@/lib/domain/scoring-job";

type Call = ScoringJobResource["calls"][number];

const PURPOSES: Record<CallPurpose, string> = {
  score: "Score",
  sample: "Sample",
  without_span: "Without the suspicious text",
  repair: "Repair the answer",
  fix: "Fix the request",
};
const OUTCOMES: Record<CallOutcome, { label: string; tone: Tone }> = {
  succeeded: { label: "Answered", tone: "success" },
  failed: { label: "Failed", tone: "danger" },
  abandoned: { label: "Abandoned", tone: "warning" },
  cancelled: { label: "Cancelled", tone: "neutral" },
};
const COUNT = new Intl.NumberFormat("en");

/** Every request that was made to the model for a job, failures included: a table, or cards where it wouldn't fit. */
export function CallsLedger({ job }: { job: ScoringJobResource }) {
  if (job.calls.length === 0) return <p className="px-4 py-4 text-muted">{notAsked(job)}</p>;
  return (
    <>
      <div className="hidden lg:block">
        <CallsTable calls={job.calls} />
      </div>
      <ol aria-label="Calls to the model" className="divide-y lg:hidden">
        {job.calls.map((call) => (
          <CallCard key={`${call.run}.${call.number}`} call={call} />
        ))}
      </ol>
    </>
  );
}

function notAsked(job: ScoringJobResource): string {
  const isReused = job.status === "completed" && job.result.provenance.reused_from !== null;
  return isReused
    ? "The model wasn't asked: the result of the same input is shown again."
    : "The model hasn't been asked.";
}

function CallsTable({ calls }: { calls: readonly Call[] }) {
  return (
    <Table label="Calls to the model">
      <TableHead>
        <tr>
          <HeaderCell align="end">Run</HeaderCell>
          <HeaderCell align="end">Call</HeaderCell>
          <HeaderCell>Purpose</HeaderCell>
          <HeaderCell>Outcome</HeaderCell>
          <HeaderCell align="end">HTTP</HeaderCell>
          <HeaderCell align="end">Latency</HeaderCell>
          <HeaderCell align="end">Tokens in / out</HeaderCell>
          <HeaderCell align="end">Cost</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {calls.map((call) => (
          <TableRow key={`${call.run}.${call.number}`} className="align-top">
            <Cell align="end">{call.run}</Cell>
            <Cell align="end">{call.number}</Cell>
            <Cell>
              {PURPOSES[call.purpose]}
              <RequestId call={call} />
            </Cell>
            <Cell>
              <Outcome call={call} />
            </Cell>
            <Cell align="end">{call.http_status ?? "–"}</Cell>
            <Cell align="end" className="whitespace-nowrap">
              {latency(call)}
            </Cell>
            <Cell align="end" className="whitespace-nowrap">
              {tokens(call)}
            </Cell>
            <Cell align="end" className="whitespace-nowrap">
              {call.outcome ? <Money usd={call.cost_usd} /> : "–"}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function CallCard({ call }: { call: Call }) {
  return (
    <li className="space-y-1 px-4 py-3">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">
          Run {call.run}, call {call.number}: {PURPOSES[call.purpose]}
        </span>
        <Outcome call={call} />
      </p>
      {call.outcome ? (
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <span>HTTP {call.http_status ?? "–"}</span>
          <span>{latency(call)}</span>
          <span>{tokens(call)} tokens</span>
          <Money usd={call.cost_usd} />
        </p>
      ) : null}
      <RequestId call={call} />
    </li>
  );
}

function Outcome({ call }: { call: Call }) {
  const { label, tone } = call.outcome ? OUTCOMES[call.outcome] : { label: "Under way", tone: "info" as const };
  return (
    <span className="inline-flex flex-col items-start gap-0.5">
      {/* An answer that is of no use is none to be glad of. */}
      <Badge tone={call.error_code && tone === "success" ? "warning" : tone}>{label}</Badge>
      {call.error_code ? <span className="break-all font-mono text-muted text-xs">{call.error_code}</span> : null}
    </span>
  );
}

function RequestId({ call }: { call: Call }) {
  if (call.provider_request_id === null) return null;
  return (
    <span className="block break-all font-mono text-muted text-xs">
      <span className="sr-only">Provider's request: </span>
      {call.provider_request_id}
    </span>
  );
}

function latency({ latency_ms: ms }: Call): string {
  return ms === null ? "–" : `${COUNT.format(ms)} ms`;
}

/** Read / written. */
function tokens({ usage }: Call): string {
  return usage ? `${COUNT.format(usage.prompt_tokens)} / ${COUNT.format(usage.completion_tokens)}` : "–";
}

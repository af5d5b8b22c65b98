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

/** Every request that was made to the model for a job, failures included. */
export function CallsLedger({ job }: { job: ScoringJobResource }) {
  if (job.calls.length === 0) return <p className="px-4 py-4 text-muted">The model hasn't been asked.</p>;
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
          <HeaderCell>Provider request</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {job.calls.map((call) => (
          <Row key={`${call.run}.${call.number}`} call={call} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ call }: { call: Call }) {
  const outcome = call.outcome ? OUTCOMES[call.outcome] : { label: "Under way", tone: "info" as const };
  return (
    <TableRow className="whitespace-nowrap">
      <Cell align="end">{call.run}</Cell>
      <Cell align="end">{call.number}</Cell>
      <Cell>{PURPOSES[call.purpose]}</Cell>
      <Cell>
        <Badge tone={outcome.tone}>{outcome.label}</Badge>
        {call.error_code ? <span className="ml-2 font-mono text-muted text-xs">{call.error_code}</span> : null}
      </Cell>
      <Cell align="end">{call.http_status ?? "–"}</Cell>
      <Cell align="end">{call.latency_ms === null ? "–" : `${COUNT.format(call.latency_ms)} ms`}</Cell>
      <Cell align="end">{call.usage ? tokens(call.usage) : "–"}</Cell>
      <Cell align="end">
        <Money usd={call.cost_usd} />
      </Cell>
      <Cell className="font-mono text-muted text-xs">{call.provider_request_id ?? "–"}</Cell>
    </TableRow>
  );
}

function tokens(usage: NonNullable<Call["usage"]>): string {
  return `${COUNT.format(usage.prompt_tokens)} / ${COUNT.format(usage.completion_tokens)}`;
}

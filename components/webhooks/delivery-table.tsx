import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { WebhookDeliveryResource } from "@/lib/api/contracts/webhooks";
import { eventLabel, STATUS_WORDS } from "./webhook-words";

interface DeliveryTableProps {
  rows: readonly WebhookDeliveryResource[];
  onOpen: (id: string) => void;
}

/** Deliveries with what became of each. */
export function DeliveryTable({ rows, onOpen }: DeliveryTableProps) {
  return (
    <Table label="Deliveries">
      <TableHead>
        <tr>
          <HeaderCell>Event</HeaderCell>
          <HeaderCell>Status</HeaderCell>
          <HeaderCell className="max-md:hidden">Last try</HeaderCell>
          <HeaderCell align="end" className="max-sm:hidden">
            Tries
          </HeaderCell>
          <HeaderCell align="end">When</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} className="align-top">
            <Cell>
              <button
                type="button"
                onClick={() => onOpen(row.id)}
                className="rounded-sm text-left font-medium underline-offset-4 hover:underline"
              >
                {eventLabel(row.event)}
                <span className="sr-only">, {row.id}</span>
              </button>
            </Cell>
            <Cell>
              <DeliveryState of={row} />
            </Cell>
            <Cell className="text-muted max-md:hidden">{lastTry(row)}</Cell>
            <Cell align="end" className="text-muted max-sm:hidden">
              {row.attempts}
            </Cell>
            <Cell align="end" className="whitespace-nowrap text-muted">
              <RelativeTime at={row.created_at} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function DeliveryState({ of }: { of: Pick<WebhookDeliveryResource, "status" | "last_attempt"> }) {
  if (of.status === "pending" && of.last_attempt?.succeeded === false)
    return <Badge tone="warning">To be retried</Badge>;
  const { label, tone } = STATUS_WORDS[of.status];
  return <Badge tone={tone}>{label}</Badge>;
}

function lastTry({ last_attempt: last }: WebhookDeliveryResource): string {
  if (!last) return "Not tried yet";
  if (last.ended_at === null) return "Under way";
  return last.error_message ?? `The receiver answered ${last.http_status}.`;
}

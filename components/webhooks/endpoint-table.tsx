import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { WebhookEndpointResource } from "@/lib/api/contracts/webhooks";
import { EndpointState } from "./endpoint-state";
import { EVENT_WORDS, shortUrl } from "./webhook-words";

/** Endpoints with what they hear of and when something last arrived. */
export function EndpointTable({ endpoints }: { endpoints: readonly WebhookEndpointResource[] }) {
  return (
    <Table label="Webhook endpoints" framed>
      <TableHead>
        <tr>
          <HeaderCell>Endpoint</HeaderCell>
          <HeaderCell className="max-md:hidden">Events</HeaderCell>
          <HeaderCell className="max-sm:hidden">Last arrival</HeaderCell>
          <HeaderCell align="end">State</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {endpoints.map((one) => (
          <TableRow key={one.id} className="align-top">
            <Cell>
              <Link
                href={`/settings/webhooks/${one.id}`}
                prefetch={false}
                className="wrap-anywhere font-medium underline-offset-4 hover:underline"
              >
                {shortUrl(one.url)}
              </Link>
              {one.description ? (
                <span className="wrap-anywhere block text-muted text-sm">{one.description}</span>
              ) : null}
              <span className="block text-muted text-sm sm:hidden">
                Last arrival: <LastArrival of={one} />
              </span>
            </Cell>
            <Cell className="text-muted text-sm max-md:hidden">
              {one.events.map((event) => (
                <span key={event} className="block whitespace-nowrap">
                  {EVENT_WORDS[event].label}
                </span>
              ))}
            </Cell>
            <Cell className="whitespace-nowrap text-muted max-sm:hidden">
              <LastArrival of={one} />
            </Cell>
            <Cell align="end">
              <EndpointState of={one} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function LastArrival({ of }: { of: WebhookEndpointResource }) {
  return of.last_success_at ? <RelativeTime at={of.last_success_at} /> : <>None yet</>;
}

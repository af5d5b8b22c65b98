"use client";

import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ApiKeyResource, NewApiKeyResource } from "@/lib/api/contracts/api-keys";
import { KeyActions } from "./key-actions";
import { budgetWords, endOf } from "./key-words";
import { powersOf } from "./scope-words";

interface KeyTableProps {
  label: string;
  keys: readonly ApiKeyResource[];
  /** Whether these keys are over: revoked or past their end. */
  hasEnded?: boolean;
  onMade: (made: NewApiKeyResource) => void;
}

/** Keys with what they may do, when they were last used and when they end. */
export function KeyTable({ label, keys, hasEnded = false, onMade }: KeyTableProps) {
  return (
    <Table label={label} framed>
      <TableHead>
        <tr>
          <HeaderCell className="md:w-1/3">Key</HeaderCell>
          <HeaderCell className="max-md:hidden">May do</HeaderCell>
          <HeaderCell className="max-lg:hidden">Budget</HeaderCell>
          <HeaderCell className="max-sm:hidden">Last used</HeaderCell>
          <HeaderCell className="max-sm:hidden">{hasEnded ? "Ended" : "Ends"}</HeaderCell>
          <HeaderCell className="w-px">
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {keys.map((one) => (
          <KeyRow key={one.id} of={one} onMade={onMade} />
        ))}
      </TableBody>
    </Table>
  );
}

function KeyRow({ of, onMade }: { of: ApiKeyResource; onMade: KeyTableProps["onMade"] }) {
  const isOwnName = of.service_account.name === of.name;
  return (
    <TableRow>
      <Cell>
        <span className="flex flex-wrap items-center gap-2 font-medium">
          <span className="wrap-anywhere">{of.name}</span>
          <State of={of} />
        </span>
        <span className="block text-muted text-sm">
          <code>{of.prefix}…</code>
          {isOwnName ? null : <span className="wrap-anywhere"> of {of.service_account.name}</span>}
        </span>
        <span className="block text-sm md:hidden">
          <Powers of={of} />
        </span>
        <span className="block text-muted text-sm sm:hidden">
          <Used of={of} said />, <End of={of} verb={of.status === "active" ? "ends" : "ended"} />
        </span>
        {budgetWords(of.budget) ? (
          <span className="block text-muted text-sm lg:hidden">Budget: {budgetWords(of.budget)}</span>
        ) : null}
      </Cell>
      <Cell className="max-md:hidden">
        <Powers of={of} />
      </Cell>
      <Cell className="whitespace-nowrap text-muted tabular-nums max-lg:hidden">
        {budgetWords(of.budget) ?? "The workspace’s"}
      </Cell>
      <Cell className="whitespace-nowrap text-muted max-sm:hidden">
        <Used of={of} />
      </Cell>
      <Cell className="whitespace-nowrap text-muted max-sm:hidden">
        <End of={of} />
      </Cell>
      <Cell align="end" className="whitespace-nowrap">
        {of.status === "revoked" ? null : <KeyActions of={of} onMade={onMade} />}
      </Cell>
    </TableRow>
  );
}

function State({ of }: { of: ApiKeyResource }) {
  if (of.status === "revoked") return <Badge>Revoked</Badge>;
  if (of.status === "expired") return <Badge>{of.replaced_by_id ? "Replaced" : "Expired"}</Badge>;
  if (of.replaced_by_id) return <Badge tone="warning">Being replaced</Badge>;
  return endOf(of, Date.now()).isSoon ? <Badge tone="warning">Ends soon</Badge> : null;
}

function Powers({ of }: { of: ApiKeyResource }) {
  return (
    <span title={of.scopes.join(" ")}>
      {powersOf(of.scopes)}
      {of.own_jobs_only ? <span className="block text-muted text-sm">Only its own scores</span> : null}
    </span>
  );
}

/** `said`: where no heading says what the time is of. */
function Used({ of, said = false }: { of: ApiKeyResource; said?: boolean }) {
  if (!of.last_used_at) return "Never used";
  return (
    <>
      {said ? "Last used " : null}
      <RelativeTime at={of.last_used_at} />
    </>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const MINUTE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function End({ of, verb }: { of: ApiKeyResource; verb?: string }) {
  const at = of.revoked_at ?? endOf(of, Date.now()).at;
  if (at === null) return verb ? "never ends" : "Never";
  return (
    <>
      {verb ? `${verb} ` : null}
      <time suppressHydrationWarning dateTime={at} title={MINUTE.format(new Date(at))}>
        {DAY.format(new Date(at))}
      </time>
    </>
  );
}

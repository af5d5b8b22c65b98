"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { countWords } from "./outcome-words";
import type { ImportOutcome } from "./use-import";

type Rejected = Extract<ImportOutcome, { kind: "rejected" }>;

interface ImportOutcomesProps {
  outcomes: readonly ImportOutcome[];
  total: number;
  onStop: () => void;
  /** Puts what was refused back into the field, a record a line. */
  onMend: (text: string) => void;
}

/** How far an import has come, and a line for each record that was refused. */
export function ImportOutcomes({ outcomes, total, onStop, onMend }: ImportOutcomesProps) {
  const rejected = outcomes
    .filter((one): one is Rejected => one.kind === "rejected")
    .sort((one, other) => one.order - other.order);
  const isRunning = outcomes.length < total;
  return (
    <Card aria-label="What became of the import">
      <CardHeader
        title={isRunning ? `${outcomes.length} of ${total} done` : "Import finished"}
        actions={
          isRunning ? (
            <Button onClick={onStop}>Stop</Button>
          ) : (
            <Link href="/profiles" className="text-accent underline underline-offset-2">
              Open profiles
            </Link>
          )
        }
      />
      <CardBody>
        <progress
          value={outcomes.length}
          max={total}
          aria-label="Progress"
          className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent-solid"
        />
        <p role="status" className="mt-2">
          {countWords(outcomes)}
        </p>
      </CardBody>
      {rejected.length > 0 ? (
        <div className="border-t">
          <RejectedTable rejected={rejected} />
          <CardBody className="flex flex-wrap items-center justify-between gap-3 border-t">
            <p className="text-muted">Nothing of them is lost: mend them in the field below, and import again.</p>
            <Button
              disabled={isRunning}
              onClick={() => onMend(rejected.map(({ record }) => oneLine(record.text)).join("\n"))}
            >
              Put them in the field
            </Button>
          </CardBody>
        </div>
      ) : null}
    </Card>
  );
}

function RejectedTable({ rejected }: { rejected: readonly Rejected[] }) {
  return (
    <Table label="Rejected records">
      <TableHead>
        <tr>
          <HeaderCell className="w-40">Record</HeaderCell>
          <HeaderCell className="w-48">Name</HeaderCell>
          <HeaderCell>Why</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {rejected.map(({ order, record, reason, faults }) => (
          <TableRow key={order} className="align-top">
            <Cell className="break-all">{record.place}</Cell>
            <Cell>{record.name ?? "–"}</Cell>
            <Cell>
              {faults.length === 0
                ? reason
                : faults.map(({ path, code, message }) => (
                    <span key={`${path} ${code}`} className="block">
                      <span className="font-mono text-sm">{path || "whole record"}</span> {message}
                    </span>
                  ))}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** What is no JSON stays as it is. */
function oneLine(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

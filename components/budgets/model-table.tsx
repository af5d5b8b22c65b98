import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ModelResource } from "@/lib/api/contracts/models";
import { EVERY_MODEL, isPattern, perMillion, standingOf } from "./model-choice";

interface ModelTableProps {
  models: readonly ModelResource[];
  /** The workspace's list, as it would be saved. */
  entries: readonly string[];
  /** Those of it that are to have a row of their own where no model bears the name, taken off meanwhile or not. */
  known: readonly string[];
  disabled: boolean;
  onToggle: (entry: string, isIn: boolean) => void;
}

/** The provider's models with price and end, each to be allowed or not; and entries of the list that are none of them. */
export function ModelTable({ models, entries, known, disabled, onToggle }: ModelTableProps) {
  const unlisted = known.filter((entry) => !models.some(({ id }) => id === entry));
  const hasEnds = models.some((model) => model.shutdown_date !== null);
  return (
    <div className="border-t">
      <Table label="Models">
        <TableHead>
          <tr>
            <HeaderCell>Model</HeaderCell>
            <HeaderCell align="end">Input</HeaderCell>
            <HeaderCell align="end">Output</HeaderCell>
            {hasEnds ? <HeaderCell className="max-sm:hidden">Ends</HeaderCell> : null}
          </tr>
        </TableHead>
        <TableBody>
          {unlisted.map((entry) => (
            <TableRow key={entry}>
              <Cell colSpan={4}>
                <Tick
                  id={entry}
                  checked={entries.includes(entry)}
                  disabled={disabled}
                  onChange={(isIn) => onToggle(entry, isIn)}
                >
                  <span className="block text-muted text-sm">
                    {isPattern(entry) ? "Every model whose name begins so" : "Not on the provider’s list"}
                  </span>
                </Tick>
              </Cell>
            </TableRow>
          ))}
          {models.map((model) => (
            <ModelRow key={model.id} {...{ model, entries, disabled, hasEnds, onToggle }} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

type ModelRowProps = Omit<ModelTableProps, "models" | "known"> & { model: ModelResource; hasEnds: boolean };

function ModelRow({ model, entries, disabled, hasEnds, onToggle }: ModelRowProps) {
  const { id, price, listed } = model;
  const { isAllowed, by } = standingOf(model, entries);
  const isFixed = disabled || by !== null;
  return (
    <TableRow>
      <Cell>
        <Tick id={id} checked={isAllowed} disabled={isFixed} onChange={(isIn) => onToggle(id, isIn)}>
          {model.default ? <Badge className="ml-2">Default</Badge> : null}
          {by !== null && isPattern(by) && by !== EVERY_MODEL ? (
            <span className="block text-muted text-sm">by {by}</span>
          ) : null}
          {listed === false ? <span className="block text-muted text-sm">Not on the provider’s list</span> : null}
          <span className="block text-sm empty:hidden sm:hidden">
            <End day={model.shutdown_date} />
          </span>
        </Tick>
      </Cell>
      <Price usd={price?.input_usd} />
      <Price usd={price?.output_usd} />
      {hasEnds ? (
        <Cell className="whitespace-nowrap max-sm:hidden">
          <End day={model.shutdown_date} />
        </Cell>
      ) : null}
    </TableRow>
  );
}

interface TickProps {
  id: string;
  checked: boolean;
  disabled: boolean;
  onChange: (isIn: boolean) => void;
  children: React.ReactNode;
}

function Tick({ id, checked, disabled, onChange, children }: TickProps) {
  return (
    <label className="flex items-start gap-2.5">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className="wrap-anywhere font-mono">{id}</span>
        {children}
      </span>
    </label>
  );
}

function Price({ usd }: { usd: number | undefined }) {
  return (
    <Cell align="end" className="whitespace-nowrap tabular-nums">
      {usd === undefined ? <span className="text-muted">Unknown</span> : perMillion(usd)}
    </Cell>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

function End({ day }: { day: string | null }) {
  if (day === null) return null;
  const isOver = new Date(day).getTime() <= Date.now();
  return (
    <time dateTime={day} className={isOver ? "text-danger" : "text-warning"} suppressHydrationWarning>
      {isOver ? "Ended " : "Ends "}
      {DAY.format(new Date(day))}
    </time>
  );
}

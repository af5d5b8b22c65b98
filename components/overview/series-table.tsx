import type { Route } from "next";
import Link from "next/link";
import type { Mark, SeriesRow } from "@/components/charts/series";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";

interface SeriesTableProps {
  rows: readonly SeriesRow[];
  marks: readonly Mark[];
  format: (value: number) => string;
  label: string;
  /** The jobs of a step. */
  hrefOf: (row: SeriesRow) => Route;
}

/** What a chart draws, in figures; steps in which nothing happened are left out. */
export function SeriesTable({ rows, marks, format, label, hrefOf }: SeriesTableProps) {
  const telling = rows.filter(({ values }) => Object.values(values).some((value) => value !== null && value !== 0));
  return (
    <details className="mt-2">
      <summary className="w-fit text-muted text-sm hover:text-text">Show as a table</summary>
      <div className="mt-2 max-h-72 overflow-y-auto rounded-md border">
        <Table label={label}>
          <TableHead>
            <tr>
              <HeaderCell>From</HeaderCell>
              {marks.map((mark) => (
                <HeaderCell key={mark.key} align="end">
                  {mark.label}
                </HeaderCell>
              ))}
            </tr>
          </TableHead>
          <TableBody>
            {telling.map((row) => (
              <TableRow key={row.from}>
                <Cell>
                  <Link
                    href={hrefOf(row)}
                    prefetch={false}
                    className="inline-block py-[3px] text-accent underline underline-offset-2"
                  >
                    {row.label}
                    <span className="sr-only">: its jobs</span>
                  </Link>
                </Cell>
                {marks.map(({ key }) => (
                  <Cell key={key} align="end">
                    {row.values[key] == null ? "–" : format(row.values[key])}
                  </Cell>
                ))}
              </TableRow>
            ))}
            {telling.length === 0 ? (
              <TableRow>
                <Cell colSpan={marks.length + 1} className="text-muted">
                  Nothing happened in this time.
                </Cell>
              </TableRow>
            ) : null}
          </TableBody>
        </Table>
      </div>
    </details>
  );
}

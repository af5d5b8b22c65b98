import { SandboxMark } from "@/components/scoring/sandbox-mark";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ConsistencyRunResource } from "@/lib/api/contracts/rubrics";
import { leastDistinct } from "@/lib/domain/least-distinct";

/** How far scores of one and the same profile lie apart, for each version and model that was measured. */
export function ConsistencyCard({ runs }: { runs: readonly ConsistencyRunResource[] }) {
  return (
    <Card aria-labelledby="consistency">
      <CardHeader
        id="consistency"
        title="Consistency"
        description="The same profiles scored again and again: how far apart the overall scores come out."
      />
      {runs.length === 0 ? (
        <CardBody>
          <p className="text-muted">
            Not measured yet, so scores with this rubric have at most medium confidence and no ties are shown. Whoever
            runs Assay can measure it on the server.
          </p>
        </CardBody>
      ) : (
        <ConsistencyTable runs={runs} />
      )}
    </Card>
  );
}

function ConsistencyTable({ runs }: { runs: readonly ConsistencyRunResource[] }) {
  return (
    <Table label="Measured consistency">
      <TableHead>
        <tr>
          <HeaderCell>Model</HeaderCell>
          <HeaderCell align="end">Version</HeaderCell>
          <HeaderCell align="end">Standard error</HeaderCell>
          <HeaderCell align="end">Widest</HeaderCell>
          <HeaderCell align="end">A tie below</HeaderCell>
          <HeaderCell align="end">Measured on</HeaderCell>
          <HeaderCell align="end">When</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {runs.map((run) => (
          <TableRow key={run.id}>
            <Cell>
              <span className="inline-flex items-center gap-1.5 font-mono text-sm">
                {run.model}
                {run.sandbox ? <SandboxMark compact /> : null}
              </span>
            </Cell>
            <Cell align="end">{run.version}</Cell>
            <Cell align="end">{points(run.sem)}</Cell>
            <Cell align="end">{points(run.widest)}</Cell>
            <Cell align="end">{points(leastDistinct(run.sem))}</Cell>
            <Cell align="end" className="whitespace-nowrap">
              {run.scores} scores of {run.profiles} {run.profiles === 1 ? "profile" : "profiles"}
            </Cell>
            <Cell align="end" className="whitespace-nowrap text-muted">
              <RelativeTime at={run.created_at} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Two decimals: a tenth would hide the difference between a steady model and a good one. */
const points = (value: number) => `${value.toFixed(2)} pt`;

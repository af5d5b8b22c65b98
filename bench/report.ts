interface Goal {
  name: string;
  value: number;
  unit: string;
  goal: string;
  pass: boolean;
}

interface Report {
  bench: string;
  machine: string;
  title: string;
  columns: string[];
  rows: Record<string, string | number>[];
  goals: Goal[];
}

/** The value below which the share `q` of the samples lies. */
export function quantile(samples: number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** A Markdown table and what falls short; with `--json` the last line is one JSON object. */
export function printReport(report: Report): void {
  const date = new Date().toISOString();
  const cell = (value: string | number | undefined) =>
    typeof value === "number" ? value.toFixed(1) : `${value ?? ""}`;
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  console.log(`${report.bench}, ${date}, ${report.machine}`);
  console.log(`${report.title}\n`);
  console.log(line(report.columns));
  console.log(line(report.columns.map(() => "---")));
  for (const row of report.rows) console.log(line(report.columns.map((column) => cell(row[column]))));
  console.log();
  for (const goal of report.goals) {
    const verdict = goal.pass ? "met" : "FALLS SHORT";
    console.log(`${goal.name}: ${goal.value.toFixed(1)} ${goal.unit} (goal ${goal.goal}): ${verdict}`);
  }
  const { bench, machine, rows, goals } = report;
  if (process.argv.includes("--json")) console.log(JSON.stringify({ bench, date, machine, rows, goals }));
}

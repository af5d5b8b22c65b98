import { readFileSync, writeFileSync } from "node:fs";

interface Goal {
  name: string;
  value: number;
  unit: string;
  goal: string;
  pass: boolean;
}

export interface Report {
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
  console.log(`${report.bench}, ${date}, ${report.machine}`);
  console.log(`${report.title}\n`);
  console.log(`${tableOf(report)}\n`);
  for (const goal of report.goals) {
    const verdict = goal.pass ? "met" : "FALLS SHORT";
    console.log(`${goal.name}: ${goal.value.toFixed(1)} ${goal.unit} (goal ${goal.goal}): ${verdict}`);
  }
  const { bench, machine, rows, goals } = report;
  if (process.argv.includes("--json")) console.log(JSON.stringify({ bench, date, machine, rows, goals }));
}

/** The same table as a page of the documentation, under what the Markdown file `about` says of it. */
export function writeReport(report: Report, file: string, about: string): void {
  const day = new Date().toISOString().slice(0, 10);
  const short = report.goals.filter((goal) => !goal.pass);
  const verdict =
    short.length === 0 ? "Every goal is met." : `${short.length} of ${report.goals.length} goals fall short.`;
  const measured = `Measured on ${day}, ${report.machine}. ${report.title} ${verdict}`;
  writeFileSync(file, `${readFileSync(about, "utf8").trim()}\n\n${measured}\n\n${tableOf(report)}\n`);
}

function tableOf({ columns, rows }: Report): string {
  const cell = (value: string | number | undefined) =>
    typeof value === "number" ? value.toFixed(1) : `${value ?? ""}`;
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map((row) => line(columns.map((column) => cell(row[column]))));
  return [line(columns), line(columns.map(() => "---")), ...body].join("\n");
}

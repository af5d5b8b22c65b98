import { cpus } from "node:os";
import { printReport, type Report, writeReport } from "./report";
import type { Measure } from "./scoring/measure";
import { measureCost } from "./scoring/measure-cost";
import { measureEvidence } from "./scoring/measure-evidence";
import { measureGullible } from "./scoring/measure-gullible";
import { measureInjection } from "./scoring/measure-injection";
import { measureMetamorphic } from "./scoring/measure-metamorphic";
import { measureRedaction } from "./scoring/measure-redaction";
import { measureReplies } from "./scoring/measure-replies";
import { measureScore } from "./scoring/measure-score";
import { measureSecondLine } from "./scoring/measure-second-line";
import { measureSpeed } from "./scoring/measure-speed";
import { measureTaxonomy } from "./scoring/measure-taxonomy";
import { measureTokens } from "./scoring/measure-tokens";
import { DEVELOPMENT, HELD_OUT } from "./scoring/sets";

/**
 * The scoring core against its goals, on data that it was not tuned on. `-- --development` measures the other set, shows
 * what went wrong, and writes nothing.
 */
const tuning = process.argv.includes("--development");
const SHOWN_FAULTS = 12;
const set = tuning ? DEVELOPMENT : HELD_OUT;

/** In the order of the table. */
const PARTS: (() => Measure[] | Promise<Measure[]>)[] = [
  () => measureEvidence(set, 500),
  () => measureInjection(set, 100),
  () => measureGullible(set, 300),
  () => measureSecondLine(set, 5),
  () => measureScore(set, 1_000),
  () => measureRedaction(set, 1_000),
  () => measureReplies(set, 500),
  () => measureTaxonomy(),
  () => measureCost(set),
  () => measureTokens(),
  () => measureMetamorphic(set, 100),
  () => measureSpeed(set, 150),
];

function show({ what, faults }: Measure): void {
  const different = [...new Set(faults)];
  for (const fault of different.slice(0, SHOWN_FAULTS)) process.stderr.write(`${what}: ${JSON.stringify(fault)}\n`);
}

const measures: Measure[] = [];
for (const measure of PARTS) {
  const found = await measure();
  if (tuning) found.forEach(show);
  measures.push(...found);
}

const report: Report = {
  bench: "scoring",
  machine: `${cpus().length} cores, Node ${process.version}`,
  title: `The ${set.name} data, seed ${set.seed}. Times are processor time of the process.`,
  columns: ["part", "what", "value", "goal", "cases", "pass"],
  rows: measures.map(({ part, what, value, unit, goal, cases }) => ({
    part,
    what,
    value: `${Number(value.toFixed(value < 1 ? 3 : 2))} ${unit}`.trim(),
    goal: goal?.text ?? "shown",
    cases: `${cases}`,
    pass: goal ? (goal.pass ? "yes" : "NO") : "",
  })),
  goals: measures.flatMap(({ part, what, value, unit, goal }) =>
    goal ? [{ name: `${part}: ${what}`, value, unit, goal: goal.text, pass: goal.pass }] : [],
  ),
};

printReport(report);
if (!tuning) writeReport(report, "docs/benchmarks/scoring.md", "bench/scoring/about.md");

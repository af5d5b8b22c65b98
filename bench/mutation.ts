import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { runTool } from "@/local/run-tool";
import { keepResults } from "./mutation/kept-results";
import { coreFiles, type MutatedFile, mutantsOf } from "./mutation/read-mutants";
import { countUnexplained, countUnneeded, writeSurvivors } from "./mutation/write-survivors";
import { printReport, type Report, writeReport } from "./report";

/**
 * Changes the core in one place at a time, and says how many of these mutants its tests killed. `-- <file> …` runs those
 * of some files, `-- --report` none: what was run before is kept while the code stays as it was. Ends with 1 where a goal
 * falls short: a file that wasn't run as it stands, a survivor without a reason and a reason without a survivor are such.
 */
const GOAL = 90;
const REMEMBERED = ".data/mutation/incremental.json";
const PAGE = "docs/benchmarks/mutation.md";

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith("--"));

/** What the mutants of the asked files, or of all, showed just now. */
async function runMutants(): Promise<MutatedFile[]> {
  const scope = files.length === 0 ? [] : ["--mutate", files.join(",")];
  const stryker = ["run", "bench/mutation/stryker.config.mjs", ...scope];
  if (!(await runTool("@stryker-mutator/core/bin/stryker.js", stryker))) process.exit(1);
  return mutantsOf(files.length === 0 ? coreFiles() : files, JSON.parse(readFileSync(REMEMBERED, "utf8")));
}

const kept = keepResults(words.includes("--report") ? [] : await runMutants());
const found = kept.filter(({ tested, atLoading }) => tested + atLoading > 0);
const sum = (of: (file: MutatedFile) => number) => found.reduce((total, file) => total + of(file), 0);
const mutants = sum((file) => file.tested);
const killed = sum((file) => file.tested - file.survivors.length);
const value = mutants === 0 ? 0 : (100 * killed) / mutants;
const notRun = coreFiles().filter((path) => kept.every((file) => file.path !== path));
const unexplained = sum(countUnexplained);
const timedOut = sum((file) => file.timedOut);
const none = (count: number) => ({ value: count, unit: "", goal: "none", pass: count === 0 });
const report: Report = {
  bench: "mutation",
  machine: `${cpus().length} cores, Node ${process.version}`,
  title: `${killed} of ${mutants} mutants in ${found.length} files killed, ${timedOut} of them by time: ${value.toFixed(1)}%. ${sum((file) => file.atLoading)} more stand in what runs once, at loading. Not run as they stand: ${notRun.map(nameOf).join(", ") || "none"}. Survivors without a reason: ${unexplained || "none"}.`,
  columns: ["file", "mutants", "killed", "by time", "survived", "at loading", "%"],
  rows: found.map((file) => rowOf(file)),
  goals: [
    { name: "mutants killed", value, unit: "%", goal: `≥ ${GOAL}%`, pass: value >= GOAL },
    { name: "files not run as they stand", ...none(notRun.length) },
    { name: "survivors without a reason", ...none(unexplained) },
    { name: "reasons without a survivor", ...none(sum(countUnneeded)) },
  ],
};
printReport(report);
writeReport(report, PAGE, "bench/mutation/about.md");
writeSurvivors(found, PAGE);
if (report.goals.some(({ pass }) => !pass)) process.exitCode = 1;

function nameOf(path: string): string {
  return path.replace("lib/domain/", "");
}

function rowOf({ path, tested, timedOut: late, survivors, atLoading }: MutatedFile): Record<string, string> {
  const share = tested === 0 ? "" : ((100 * (tested - survivors.length)) / tested).toFixed(0);
  const [killedHere, survived] = [tested - survivors.length, survivors.length];
  return {
    file: nameOf(path),
    ...{ mutants: `${tested}`, killed: `${killedHere}`, "by time": `${late || ""}` },
    ...{ survived: `${survived || ""}`, "at loading": `${atLoading || ""}`, "%": share },
  };
}

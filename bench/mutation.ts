import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { runTool } from "@/local/run-tool";
import { filesNotRun, type MutatedFile, readMutants } from "./mutation/read-mutants";
import { writeSurvivors } from "./mutation/write-survivors";
import { printReport, type Report, writeReport } from "./report";

/**
 * Changes the core in one place at a time, and says how many of these mutants its tests killed. `-- <file> …` runs those
 * of some files, `-- --report` none: what was run before is remembered while the code stays as it was.
 */
const GOAL = 90;
const REMEMBERED = ".data/mutation/incremental.json";
const PAGE = "docs/benchmarks/mutation.md";

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith("--"));
const scope = files.length === 0 ? [] : ["--mutate", files.join(",")];
if (!words.includes("--report")) {
  await runTool("@stryker-mutator/core/bin/stryker.js", ["run", "bench/mutation/stryker.config.mjs", ...scope]);
}

const found = existsSync(REMEMBERED) ? readMutants(JSON.parse(readFileSync(REMEMBERED, "utf8"))) : [];
const sum = (of: (file: MutatedFile) => number) => found.reduce((total, file) => total + of(file), 0);
const mutants = sum((file) => file.tested);
const killed = sum((file) => file.tested - file.survivors.length);
const value = mutants === 0 ? 0 : (100 * killed) / mutants;
const notRun = filesNotRun(found);
const timedOut = sum((file) => file.timedOut);
const report: Report = {
  bench: "mutation",
  machine: `${cpus().length} cores, Node ${process.version}`,
  title: `${killed} of ${mutants} mutants in ${found.length} files killed, ${timedOut} of them by time: ${value.toFixed(1)}%. ${sum((file) => file.atLoading)} more stand in what runs once, at loading. Not run as they stand: ${notRun.join(", ") || "none"}.`,
  columns: ["file", "mutants", "killed", "by time", "survived", "at loading", "%"],
  rows: found.map((file) => rowOf(file)),
  goals: [{ name: "mutants killed", value, unit: "%", goal: `≥ ${GOAL}%`, pass: value >= GOAL }],
};
printReport(report);
writeReport(report, PAGE, "bench/mutation/about.md");
writeSurvivors(found, PAGE);

function rowOf({ path, tested, timedOut: late, survivors, atLoading }: MutatedFile): Record<string, string> {
  const share = tested === 0 ? "" : ((100 * (tested - survivors.length)) / tested).toFixed(0);
  const [killedHere, survived] = [tested - survivors.length, survivors.length];
  return {
    file: path.replace("lib/domain/", ""),
    ...{ mutants: `${tested}`, killed: `${killedHere}`, "by time": `${late || ""}` },
    ...{ survived: `${survived || ""}`, "at loading": `${atLoading || ""}`, "%": share },
  };
}

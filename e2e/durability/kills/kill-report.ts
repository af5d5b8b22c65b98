import { arch, cpus, platform, totalmem } from "node:os";
import { type Kill, type KillRun, VICTIMS } from "./run-kills";

/** What a run of kills came to, as Markdown. */
export function killReport({ seed, asked, kills, outcomes, violations, seconds }: KillRun, date: Date): string {
  const phases = [...new Set(kills.map(({ phase }) => phase))].sort();
  const count = (victim: string, phase: string) =>
    kills.filter((kill: Kill) => kill.victim === victim && kill.phase === phase).length;
  const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, Node ${process.versions.node}`;
  return `${[
    `# ${kills.length} kills, and what was lost`,
    "",
    "Written by `npm run test:long`: real processes of `npm start` are killed with -9 at instants that the seed chooses, while",
    "jobs run; the supervisor starts them again. Then every job, its ledger and its ends are counted.",
    "",
    row(["", ""]),
    row(["---", "---"]),
    row(["date", date.toISOString()]),
    row(["seed", `\`${seed}\` (\`E2E_SEED\` repeats it)`]),
    row(["machine", machine]),
    row(["kills", kills.length < asked ? `${kills.length} of ${asked}: the time was over` : asked]),
    row(["time", `${seconds} s`]),
    row(["**violations**", `**${violations.length}**`]),
    "",
    "## Kills by victim and phase",
    "",
    "`any`: while other parts were still starting after the kill before, or where the phase did not come.",
    "",
    row(["", ...phases, "all"]),
    row(["---", ...phases.map(() => "---:"), "---:"]),
    ...VICTIMS.map((victim) =>
      row([
        victim,
        ...phases.map((phase) => count(victim, phase)),
        kills.filter((kill) => kill.victim === victim).length,
      ]),
    ),
    "",
    "## What came of the work",
    "",
    row(["", "count"]),
    row(["---", "---:"]),
    ...Object.entries(outcomes).map(([name, value]) => row([name, value])),
    "",
    "## Violations",
    "",
    ...(violations.length === 0 ? ["None."] : violations.map((violation) => `- ${violation}`)),
  ].join("\n")}\n`;
}

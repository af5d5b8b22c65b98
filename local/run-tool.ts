import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnvironment, variableNames } from "@/lib/env";

/** Every variable of Assay with this value. The checks run on the defaults: never on a database or provider of one's own. */
export function everyVariable<T extends "" | null>(value: T): Record<string, T> {
  return Object.fromEntries(variableNames.map((name) => [name, value]));
}

/** Runs a program of node_modules with its output shown; resolves to whether it ended with 0. */
export function runTool(entry: string, args: string[], variables: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const tool = spawn(process.execPath, [join("node_modules", entry), ...args], {
      env: childEnvironment({ ...everyVariable(null), NEXT_TELEMETRY_DISABLED: "1", ...variables }),
      stdio: ["ignore", "inherit", "inherit"],
    });
    tool.once("error", () => resolve(false));
    tool.once("close", (code) => resolve(code === 0));
  });
}

/** Gives `work` the path of a file that a tool writes its report to, and the parsed report (null: none) to `count`. */
export async function withReport<R, T>(
  work: (file: string) => Promise<boolean>,
  count: (report: R | null, ok: boolean) => T,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), "assay-report-"));
  const file = join(dir, "report.json");
  try {
    const ok = await work(file);
    const report = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as R) : null;
    return count(report, ok);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

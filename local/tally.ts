import { type PlaywrightSuite, playwrightFailures, type VitestFile, vitestFailures } from "./failures";

/** What a runner counted. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Why a whole check was skipped. */
  reason?: string;
  /** Each failed test with the first lines of its error, where the runner tells them. */
  failures?: string[];
}

/** A check that can't be run here. */
export const skipped = (reason: string): Tally => ({ passed: 0, failed: 0, skipped: 1, reason });

/** A check that is one thing. */
export const single = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** All tallies added up. */
export function addUp(tallies: Tally[]): Tally {
  const sum = (key: "passed" | "failed" | "skipped") => tallies.reduce((total, tally) => total + tally[key], 0);
  const reason = tallies.flatMap((tally) => tally.reason ?? []).join("; ");
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped"), ...(reason && { reason }) };
}

/** The one plain line that ends a run. */
export function lastLine({ passed, failed, skipped, reason }: Tally): string {
  const left = skipped > 0 ? `, ${skipped} skipped${reason ? ` (${reason})` : ""}` : "";
  return `${passed} passed, ${failed} failed${left}`;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
  testResults: VitestFile[];
}

/** Counts a run of Vitest by its JSON report; a file that can't be loaded, or no report at all, is a failure. */
export function tallyVitest(report: VitestReport | null, ok: boolean): Tally {
  if (!report) return single(false);
  const failed = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !(ok && report.success) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: vitestFailures(report.testResults),
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
}

/** Counts a run of Playwright; a test that passed only when repeated counts as failed. */
export function tallyPlaywright(report: PlaywrightReport | null, ok: boolean): Tally {
  if (!report) return single(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  return {
    passed: expected,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped,
    failures: playwrightFailures(report.suites),
  };
}

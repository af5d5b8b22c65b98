import { execFileSync } from "node:child_process";
import { childEnvironment } from "@/lib/env";
import { freePort } from "@/local/ports";
import { ensureDatabase } from "@/local/postgres";
import { startThrowAwayPostgres } from "@/local/testing/throw-away-postgres";
import { type Measure, none, share, shown } from "./measure";
import type { ReplayedRow } from "./replay-errors";

const PART = "error taxonomy";
const DATABASE = "assay_bench";
const FORMS = ["delta-seconds", "HTTP-date", "retry-after-ms", "x-ratelimit-reset"] as const;

/**
 * A scripted server on loopback replays each row of the error table: through the real adapter, the durable function and
 * a throw-away database, in a process of its own, whose environment names them.
 */
export async function measureTaxonomy(): Promise<Measure[]> {
  const { cluster, stop } = await startThrowAwayPostgres();
  try {
    await ensureDatabase(cluster, DATABASE);
    return measuresOf(replay(cluster.url(DATABASE), await freePort()));
  } finally {
    await stop();
  }
}

function replay(database: string, port: number): ReplayedRow[] {
  const environment = childEnvironment({
    NODE_ENV: "test",
    DATABASE_URL: database,
    OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
    OPENAI_API_KEY: "sk-of-a-bench",
    INNGEST_DEV: "http://127.0.0.1:1",
    ASSAY_CALL_ATTEMPTS: "2",
    ASSAY_MODEL_TIMEOUT_MS: "2000",
    ASSAY_LOG_LEVEL: "silent",
  });
  const run = (file: string) =>
    execFileSync(process.execPath, ["--import", "tsx", file], { env: environment, encoding: "utf8", stdio: "pipe" });
  run("db/migrate.ts");
  return JSON.parse(run("bench/scoring/replay-errors.ts").trim().split("\n").at(-1) ?? "[]") as ReplayedRow[];
}

function measuresOf(rows: ReplayedRow[]): Measure[] {
  const names = (some: ReplayedRow[]) => some.map(({ row }) => row);
  const wrong = rows.filter(({ right }) => !right);
  const steps = rows.flatMap(({ row, requests }) => requests.map((count) => ({ row, count })));
  const asked = rows.filter(({ form }) => form !== null);
  const unheard = asked.filter(({ waited }) => !waited);
  const own = rows.filter(({ form, waited }) => form === null && waited !== null);
  const pausing = (whom: ReplayedRow["pauses"]) =>
    rows.filter(({ pauses, paused }) => pauses === whom && paused !== null);
  const wronglyPaused = (whom: ReplayedRow["pauses"]) => names(pausing(whom).filter(({ paused }) => !paused));
  return [
    share(
      PART,
      "rows of the table that end in the right class",
      rows.length - wrong.length,
      rows.length,
      names(wrong),
    ).atLeast(100),
    none(
      PART,
      "steps that sent other than one HTTP request",
      steps.length,
      steps.filter(({ count }) => count !== 1).map(({ row }) => row),
    ),
    share(
      PART,
      "waits that a server asked for, honoured",
      asked.length - unheard.length,
      asked.length,
      names(unheard),
    ).atLeast(100),
    ...FORMS.map((form) => {
      const some = asked.filter((one) => one.form === form);
      return share(PART, `— ${form}`, some.filter(({ waited }) => waited).length, some.length);
    }),
    none(PART, "waits of our own out of their bounds", own.length, names(own.filter(({ waited }) => !waited))),
    none(
      PART,
      "refusals of the key that didn't pause and resume all models",
      pausing("key").length,
      wronglyPaused("key"),
    ),
    none(
      PART,
      "refusals of a model that didn't pause and resume that model alone",
      pausing("model").length,
      wronglyPaused("model"),
    ),
    none(PART, "failures of one job that paused anybody else", pausing(null).length, wronglyPaused(null)),
    shown(PART, "HTTP requests in all", {
      value: steps.reduce((sum, { count }) => sum + count, 0),
      unit: "",
      cases: steps.length,
    }),
  ];
}

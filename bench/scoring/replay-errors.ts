import { closeDatabase } from "@/db/client";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { asker } from "@/inngest/testing/asked-job";
import { type Door, openDoor } from "@/inngest/testing/play-function";
import { env } from "@/lib/env";
import {
  COMPLETION,
  FAILING,
  type FailingRow,
  MENDED,
  WAITING,
  type WaitForm,
  type WaitingRow,
} from "@/local/testing/error-table";
import { type Answer, inTurn, type ScriptedProvider, startScriptedProvider } from "@/local/testing/scripted-provider";

/** One row of the error table, played over loopback through adapter, durable function and database. */
export interface ReplayedRow {
  row: string;
  /** The job ended as the table says: status, code, whether a person may retry. */
  right: boolean;
  /** HTTP requests that each call's step made. */
  requests: number[];
  /** The header that asked for a wait; null: none did. */
  form: WaitForm | null;
  /** Whether the function waits as long as asked, or within the bounds of its own backoff; null: it never tries again. */
  waited: boolean | null;
  /** Who was to be paused beyond the job; null: nobody. */
  pauses: FailingRow["pauses"];
  /** Whether just that was paused, and went on once resumed; null where nobody asked. */
  paused: boolean | null;
}

const { askedJob, askFor, resume } = asker({ aProfile, aWorkspace });
type Player = Awaited<ReturnType<typeof askedJob>>;

async function endsAs({ read }: Player, code: string, retryable: boolean): Promise<boolean> {
  const job = await read();
  return job.status === "failed" && job.error?.code === code && job.error.retryable === retryable;
}

async function replayWaiting(door: Door, provider: ScriptedProvider, row: WaitingRow): Promise<ReplayedRow> {
  const job = await askedJob(door);
  provider.play(inTurn(row.answer()));
  const before = Date.now();
  const first = await job.play();
  const until = Date.parse(first.headers.get("retry-after") ?? "");
  const [shortest, longest] = row.wait;
  const waited = until >= before + shortest * 1_000 && until <= Date.now() + longest * 1_000;
  const tried = provider.received.length;
  await job.play();
  return {
    row: row.row,
    right: await endsAs(job, row.code, true),
    requests: [tried, provider.received.length - tried],
    form: row.form,
    waited,
    pauses: null,
    paused: null,
  };
}

async function replayFailing(door: Door, provider: ScriptedProvider, row: FailingRow): Promise<ReplayedRow> {
  const job = await askedJob(door);
  provider.play(inTurn(row.answer));
  await job.play();
  const { pauses } = row;
  const right = await endsAs(job, row.code, row.retryable);
  const requests = [provider.received.length];
  const held = [await askFor(job.model), await askFor("sandbox-other")].map((answer) => answer === "PROVIDER_PAUSED");
  const resumed = await resume(job.model);
  const goesOn = (await askFor(job.model)) === "taken" && resumed === (pauses ? 1 : 0);
  const paused = held[0] === (pauses !== null) && held[1] === (pauses === "key") && goesOn;
  return { row: row.row, right, requests, form: null, waited: null, pauses, paused };
}

async function replayMended(door: Door, provider: ScriptedProvider, row: string, answer: Answer): Promise<ReplayedRow> {
  const job = await askedJob(door);
  provider.play(inTurn(answer, COMPLETION));
  const { done } = await job.play();
  const steps = done.filter((step) => step.startsWith("call:")).length;
  const { status } = await job.read();
  // Each step sends one request: as many requests as steps, and none of them twice.
  const requests = provider.received.length === steps ? Array.from({ length: steps }, () => 1) : [0];
  return {
    row,
    right: status === "completed" && steps === 2,
    requests,
    form: null,
    waited: null,
    pauses: null,
    paused: null,
  };
}

/** The whole table, in order, as JSON on standard output. The environment names the database and the provider's address. */
const provider = await startScriptedProvider(Number(new URL(env().OPENAI_BASE_URL ?? "").port));
const door = await openDoor();
const rows: ReplayedRow[] = [];
for (const row of WAITING) rows.push(await replayWaiting(door, provider, row));
for (const row of FAILING) rows.push(await replayFailing(door, provider, row));
for (const { row, answer } of MENDED) rows.push(await replayMended(door, provider, row, answer));
await closeDatabase();
await provider.close();
process.stdout.write(`${JSON.stringify(rows)}\n`);

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connectionString } from "@/local/postgres";
import { loadSecrets } from "@/local/secrets";
import { type Home, processOf } from "../launch";

/** A loaded machine is slow, not wrong. */
const READY_MS = 300_000;

/** What the connections of the tests themselves are called: whoever cuts connections spares them. */
export const OBSERVER = "observer";

/** The embedded database of a running stack, as its superuser: it sees every workspace. */
export function databaseOf({ dataDir }: Home): string {
  const port = Number(readFileSync(join(dataDir, "postgres", "port"), "utf8"));
  return `${connectionString(port, loadSecrets(dataDir).postgres_password, "assay")}?application_name=${OBSERVER}`;
}

/** Requests that the sandbox model counted, by job. */
export async function requestsOfJobs(home: Home): Promise<Record<string, number>> {
  const answer = await fetch(`http://127.0.0.1:${processOf(home, "sandbox-model").port}/sandbox/calls`);
  return ((await answer.json()) as { jobs: Record<string, number> }).jobs;
}

/** Waits until every part answers again after a kill. */
export async function waitUntilReady({ port }: Home): Promise<void> {
  const end = Date.now() + READY_MS;
  // What was killed may still answer for an instant.
  for (let times = 0; times < 2; ) {
    const said = await fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(10_000) }).then(
      async (answer) => (answer.status === 200 ? null : answer.text()),
      (error: unknown) => String(error),
    );
    times = said === null ? times + 1 : 0;
    if (said !== null && Date.now() > end) throw new Error(`Not ready again: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

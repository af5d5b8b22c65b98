import { serve } from "inngest/edge";

/** The app's end of the engine's protocol. */
export type Door = (request: Request) => Promise<Response>;

export interface Played {
  /** Names of the steps that were done, in order. */
  done: string[];
  steps: Record<string, unknown>;
  /** What the function returned, or `<operation> <step>` where a step failed. */
  end: unknown;
  headers: Headers;
}

interface Operation {
  id: string;
  op: string;
  displayName: string;
  data: unknown;
}

/** Opens the door to all durable functions. Only after the environment is set: what they import reads it. */
export async function openDoor(): Promise<Door> {
  const [{ functions }, { inngest }] = await Promise.all([import("../functions"), import("../client")]);
  return serve({ client: inngest, functions });
}

/** Plays the engine: calls a function again with each step's result until it ends, or a step fails. */
export async function playFunction(door: Door, fn: string, event: object, runId = "run-a"): Promise<Played> {
  const steps: Record<string, unknown> = {};
  const done: string[] = [];
  for (;;) {
    const response = await door(requestOf(fn, event, steps, runId));
    const { headers } = response;
    const told = (await response.json()) as Operation[];
    if (response.status !== 206) return { done, steps, end: told, headers };
    for (const { id, op, displayName, data } of told) {
      if (op !== "StepRun") return { done, steps, end: `${op} ${displayName}`, headers };
      done.push(displayName);
      steps[id] = { type: "data", data };
    }
  }
}

function requestOf(fn: string, event: object, steps: Record<string, unknown>, runId: string): Request {
  const stack = { stack: Object.keys(steps), current: 0 };
  const ctx = { run_id: runId, attempt: 0, max_attempts: 11, env: "", stack };
  const body = JSON.stringify({ event, events: [event], steps, version: 2, use_api: false, ctx });
  const headers = { "content-type": "application/json", host: "assay.test" };
  return new Request(`http://assay.test/api/inngest?fnId=assay-${fn}&stepId=step`, { method: "POST", headers, body });
}

import type { WorkItem } from "./claim";
import type { StepState } from "./interpreter";

/** Beyond this the app fetches the run's state itself. */
const MAX_STATE_CHARS = 4 * 1024 * 1024;

/** The JSON text of one call of a function: what the SDK needs to go on from the steps stored so far. */
export function callBody(item: WorkItem, steps: StepState[], maxAttempts: number): string {
  const size = steps.reduce((sum, step) => sum + step.payload.length, item.event.length);
  const useApi = size > MAX_STATE_CHARS;
  const fields: Record<string, string> = {
    event: item.event,
    events: useApi ? "[]" : `[${item.event}]`,
    steps: useApi ? "{}" : stepsJson(steps),
    version: JSON.stringify(item.request_version),
    use_api: JSON.stringify(useApi),
    ctx: JSON.stringify({
      run_id: item.run_id,
      fn_id: item.function_id,
      qi_id: item.id,
      attempt: item.attempt,
      max_attempts: maxAttempts,
      disable_immediate_execution: item.parallel,
      use_api: useApi,
      env: "",
      stack: { stack: steps.map(({ id }) => id), current: steps.length },
    }),
  };
  return `{${Object.entries(fields)
    .map(([name, json]) => `"${name}":${json}`)
    .join(",")}}`;
}

/** A run's steps as the SDK reads them, in the order in which they ended. */
export function stepsJson(steps: StepState[]): string {
  return `{${steps.map(({ id, payload }) => `${JSON.stringify(id)}:${payload}`).join(",")}}`;
}

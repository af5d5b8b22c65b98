/** A request as its client names it: `X-Client-Request-Id: <job>:<run>:<number>`. */
export interface ClientRequest {
  /** "" where the header is missing. */
  job: string;
  run: number;
  /** From 1. */
  number: number;
}

/** @param turn how many requests the job had made before, for a header without a number */
export function clientRequest(header: string, turn: number): ClientRequest {
  const [job = "", run, number] = header.split(":");
  return { job, run: wholeOr(run, 1), number: wholeOr(number, turn + 1) };
}

function wholeOr(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

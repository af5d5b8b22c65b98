/** One planned outcome of a request: an honest answer, a dropped connection, no answer at all, or an HTTP error. */
export type FaultEntry =
  | { kind: "ok" | "reset" | "hang" }
  | { kind: "error"; status: number; code: string | null; headers: Record<string, string> };

/**
 * Reads a script such as `500,429;retry-after=2,429;code=insufficient_quota,reset,hang,ok`. After a status, `code` goes into
 * the error's body and every other pair becomes a header. Null when an entry can't be read.
 */
export function faultScript(text: string): FaultEntry[] | null {
  const entries = text.split(",").map(faultEntry);
  return entries.every((entry) => entry !== null) ? entries : null;
}

function faultEntry(text: string): FaultEntry | null {
  const [head = "", ...options] = text.split(";");
  if (head === "ok" || head === "reset" || head === "hang") return options.length === 0 ? { kind: head } : null;
  const status = /^[45]\d\d$/.test(head) ? Number(head) : null;
  const pairs = options.map((option) => /^([a-z][a-z-]*)=([^=]+)$/.exec(option));
  if (status === null || pairs.includes(null)) return null;
  const given = new Map(pairs.map((pair) => [pair?.[1] ?? "", pair?.[2] ?? ""]));
  const code = given.get("code") ?? null;
  given.delete("code");
  return { kind: "error", status, code, headers: Object.fromEntries(given) };
}

/** The entry for the n-th request (from 0): the last one repeats. */
export function entryAt(script: FaultEntry[], index: number): FaultEntry {
  return script[Math.min(index, script.length - 1)] ?? { kind: "ok" };
}

import { LIMITS } from "@/lib/domain/limits";

interface Wish {
  seconds: number;
  /** What the answer says once the wish was granted. */
  applied: Record<string, string>;
}

/** How many seconds the caller wants to wait for news: by `?wait=`, else by `Prefer: wait=` (RFC 7240), at most 25. */
export function waitFor(headers: Headers, wait: number | undefined): Wish {
  if (wait !== undefined) return { seconds: wait, applied: {} };
  const preferred = (headers.get("prefer") ?? "")
    .split(/[,;]/)
    .map((one) => /^\s*wait\s*=\s*"?(\d{1,9})"?\s*$/i.exec(one)?.[1]);
  const first = preferred.find((one) => one !== undefined);
  if (first === undefined) return { seconds: 0, applied: {} };
  const seconds = Math.min(Number(first), LIMITS.readWaitSeconds);
  return { seconds, applied: { "preference-applied": `wait=${seconds}` } };
}

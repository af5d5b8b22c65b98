const UNIT_SECONDS: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3_600, d: 86_400 };

/**
 * How long the server asks us to wait, in seconds: `retry-after-ms`, else `retry-after` (seconds or an HTTP date),
 * else, for a 429, the reset of the limit that was met. Null when it doesn't say, or says nothing sensible.
 */
export function requestedWait(headers: Record<string, string>, status: number | null, now: Date): number | null {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return (
    scaled(lower["retry-after-ms"], 0.001) ??
    retryAfter(lower["retry-after"], now) ??
    (status === 429 ? limitReset(lower) : null)
  );
}

function scaled(value: string | undefined, factor: number): number | null {
  if (value === undefined || !/^\s*\d+(\.\d+)?\s*$/.test(value)) return null;
  return Number(value) * factor;
}

function retryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined || !/[a-z]{3}/i.test(value)) return scaled(value, 1);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, (at - now.getTime()) / 1_000);
}

/** The limit with nothing left decides; when neither says so it was the tokens', which a large request meets early. */
function limitReset(headers: Record<string, string>): number | null {
  const resets = ["requests", "tokens"].map((kind) => ({
    empty: Number(headers[`x-ratelimit-remaining-${kind}`] ?? Number.NaN) === 0,
    wait: parseDuration(headers[`x-ratelimit-reset-${kind}`]),
  }));
  const empty = resets.flatMap((reset) => (reset.empty && reset.wait !== null ? [reset.wait] : []));
  if (empty.length > 0) return Math.max(...empty);
  const [requests, tokens] = resets;
  return tokens?.wait ?? requests?.wait ?? null;
}

/** Go-like durations: "20ms", "6m0s", "1h2m3.5s"; a bare number is seconds. */
function parseDuration(value: string | undefined): number | null {
  if (value === undefined) return null;
  const bare = scaled(value, 1);
  if (bare !== null) return bare;
  if (!/^\s*(\d+(\.\d+)?(ms|s|m|h|d))+\s*$/.test(value)) return null;
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_SECONDS[unit ?? ""] ?? 0), 0);
}

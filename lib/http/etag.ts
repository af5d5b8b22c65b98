/** The weak tag of a row's version: two answers of one version say the same, though not byte for byte. */
export function etagOf(version: number): string {
  return `W/"${version}"`;
}

/**
 * The versions that `If-Match` names; null when it is absent or `*`. RFC 9110 lets no weak tag match there, but ours
 * change with every write, which is what the header is asked about: they are compared by version. A header without a
 * tag of ours names none.
 */
export function ifMatch(headers: Headers): number[] | null {
  return versionsIn(headers.get("if-match"));
}

/** The versions that the caller has (`If-None-Match`); null when the header is absent or `*`. */
export function ifNoneMatch(headers: Headers): number[] | null {
  return versionsIn(headers.get("if-none-match"));
}

/**
 * 304 for who has this version, else what `answer` gives, with its tag. A 304 costs no status point: whatever counts or
 * limits reads belongs into `answer`.
 */
export async function unlessKnown(
  asked: { headers: Headers; version: number; extra: Record<string, string> },
  answer: (headers: Record<string, string>) => Response | Promise<Response>,
): Promise<Response> {
  const headers = { ...asked.extra, etag: etagOf(asked.version) };
  const isAny = asked.headers.get("if-none-match")?.trim() === "*";
  const isKnown = isAny || ifNoneMatch(asked.headers)?.includes(asked.version);
  return isKnown ? new Response(null, { status: 304, headers }) : answer(headers);
}

function versionsIn(given: string | null): number[] | null {
  if (given === null || given.trim() === "*") return null;
  const tags = [...given.matchAll(/"([^"]*)"/g)].map(([, tag]) => tag ?? "");
  return tags.filter((tag) => /^\d{1,9}$/.test(tag)).map(Number);
}

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
  const given = headers.get("if-match");
  if (given === null || given.trim() === "*") return null;
  const tags = [...given.matchAll(/"([^"]*)"/g)].map(([, tag]) => tag ?? "");
  return tags.filter((tag) => /^\d{1,9}$/.test(tag)).map(Number);
}

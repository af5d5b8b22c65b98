/**
 * The path of a name that an object of a JSON text has more than once, null where there is none. `value` is what the text
 * was parsed to: it keeps the last of each, so that where it has as many names as were written none was lost. That is all
 * that most texts cost.
 */
export function repeatedKey(text: string, value: unknown): string | null {
  return keysWritten(text) === keysKept(value) ? null : findRepeated(text);
}

function keysWritten(text: string): number {
  let keys = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at)) {
    at = endOfString(text, at);
    if (isNext(text, at, ":")) keys += 1;
  }
  return keys;
}

/** Its depth is bounded by who parsed it. */
function keysKept(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const within = Object.values(value);
  const own = Array.isArray(value) ? 0 : within.length;
  return within.reduce<number>((keys, one) => keys + keysKept(one), own);
}

/** Of valid JSON: where the string ends whose quote stands at `start`. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === "\\") before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
}

function isNext(text: string, from: number, sign: string): boolean {
  let at = from;
  while (" \n\r\t".includes(text[at] ?? "-")) at += 1;
  return text[at] === sign;
}

interface Open {
  /** null: an array. */
  keys: Set<string> | null;
  /** The name or place of what is being read. */
  at: string;
}

function findRepeated(text: string): string | null {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const inner = open.at(-1);
    if (sign === "{") open.push({ keys: new Set(), at: "" });
    else if (sign === "[") open.push({ keys: null, at: "0" });
    else if (sign === "}" || sign === "]") open.pop();
    else if (sign === "," && inner && !inner.keys) inner.at = `${Number(inner.at) + 1}`;
    if (sign !== '"') continue;
    const end = endOfString(text, at);
    if (inner?.keys && isNext(text, end, ":")) {
      inner.at = JSON.parse(text.slice(at, end));
      if (inner.keys.has(inner.at)) return open.map((one) => one.at).join(".");
      inner.keys.add(inner.at);
    }
    at = end - 1;
  }
  return null;
}

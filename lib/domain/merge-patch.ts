type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A document with a JSON Merge Patch (RFC 7396) laid over it: null takes a field away, an object is merged into what is
 * there, anything else (a list as a whole) replaces it. What the patch doesn't name stays.
 */
export function mergePatch(target: unknown, patch: JsonObject): Record<string, unknown> {
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, isObject(value) ? mergePatch(merged.get(name), value) : value);
  }
  return Object.fromEntries(merged);
}

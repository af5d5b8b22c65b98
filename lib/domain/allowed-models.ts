/** Whether a workspace's list names a model; an entry that ends in `*` matches any rest. */
export function isModelAllowed(model: string, allowed: readonly string[]): boolean {
  return allowed.some((entry) => (entry.endsWith("*") ? model.startsWith(entry.slice(0, -1)) : model === entry));
}

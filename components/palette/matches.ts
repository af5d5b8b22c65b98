/** Whether each word that was typed begins a word of the label; case does not count. */
export function matches(label: string, typed: string): boolean {
  const words = label.toLowerCase().split(/[\s/·–-]+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

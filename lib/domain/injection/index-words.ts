const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a folded text. */
export function wordsOf(text: string): Set<string> {
  return new Set(/^[\n -~]*$/.test(text) ? text.split(/[^a-z0-9]+/) : (text.match(WORD) ?? []));
}

interface WordIndex {
  /** Which of the entries have, for each of their parts, an alternative that begins with one of these words. */
  allOf(words: Iterable<string>): number[];
}

/**
 * Entries of parts of alternatives, found by their first words: looking up the words that stand in a text is far
 * cheaper than looking for every phrase. A first word that ends in `*` is a beginning.
 */
export function indexWords(entries: readonly (readonly (readonly string[])[])[]): WordIndex {
  const whole = new Map<string, [entry: number, part: number][]>();
  const stems = new Map<string, [entry: number, part: number][]>();
  for (const [entry, parts] of entries.entries()) {
    for (const [part, alternatives] of parts.entries()) {
      for (const alternative of alternatives) {
        const first = alternative.match(WORD)?.[0] ?? "";
        const index = alternative.charAt(alternative.indexOf(first) + first.length) === "*" ? stems : whole;
        const known = index.get(first);
        if (known) known.push([entry, part]);
        else index.set(first, [[entry, part]]);
      }
    }
  }
  const lengths = [...new Set([...stems.keys()].map((stem) => stem.length))];
  return {
    allOf(words) {
      const found = new Map<number, number>();
      const mark = (hits: [number, number][] | undefined) => {
        if (!hits) return;
        for (const [entry, part] of hits) found.set(entry, (found.get(entry) ?? 0) | (1 << part));
      };
      for (const word of words) {
        mark(whole.get(word));
        for (const length of lengths) if (length <= word.length) mark(stems.get(word.slice(0, length)));
      }
      return [...found]
        .filter(([entry, mask]) => mask === (1 << (entries[entry]?.length ?? 0)) - 1)
        .map(([entry]) => entry);
    },
  };
}

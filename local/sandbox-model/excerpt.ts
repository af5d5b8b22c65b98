const MAX_QUOTE_WORDS = 15;
const MAX_UNSPACED = 40;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether the text is in a script that puts no spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/**
 * A verbatim span of a line, at most 15 words (40 characters in scripts without spaces): the line itself when it is short
 * enough, otherwise its richest clause, otherwise the window that starts at its richest place.
 * @param weigh how much a span says; the first of equals wins.
 */
export function excerpt(line: string, weigh: (span: string) => number): string {
  if (isUnspaced(line)) return unspacedExcerpt(line);
  const words = line.split(" ");
  if (words.length <= MAX_QUOTE_WORDS) return trimmed(line);
  const clauses = line.split(/(?<=[.;:!?])\s+/).filter((clause) => {
    const count = clause.split(" ").length;
    return count >= 4 && count <= MAX_QUOTE_WORDS;
  });
  const windows = words
    .slice(0, words.length - MAX_QUOTE_WORDS + 1)
    .map((_, at) => words.slice(at, at + MAX_QUOTE_WORDS).join(" "));
  return trimmed(heaviest(clauses, weigh) ?? heaviest(windows, weigh) ?? line);
}

function unspacedExcerpt(line: string): string {
  if (line.length <= MAX_UNSPACED) return line;
  const head = line.slice(0, MAX_UNSPACED);
  const clause = head.slice(0, Math.max(head.lastIndexOf("、"), head.lastIndexOf("。")));
  return clause.length >= 8 ? clause : head;
}

function heaviest(spans: string[], weigh: (span: string) => number): string | undefined {
  let best: { span: string; weight: number } | undefined;
  for (const span of spans) {
    const weight = weigh(span);
    if (weight > 0 && (!best || weight > best.weight)) best = { span, weight };
  }
  return best?.span;
}

function trimmed(span: string): string {
  return span.replace(/[\s,;:]+$/, "");
}

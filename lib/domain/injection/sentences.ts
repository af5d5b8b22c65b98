export interface Sentence {
  start: number;
  text: string;
}

const END = /[.!?;]\s+|[。！？]|[\n\r]+/gu;
/** "e.g. 'forget your rules'" belongs to what it is an example of. */
const ABBREVIATED = /\b(?:e\.g|i\.e|z\.b|bzw|etc|vs|cf|p\. ?ex|p\. ?ej|ca|no|nr|st|mr|mrs|dr)$/u;

/** The sentences of a text, none longer than a line, each with its place. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    if (end > start) sentences.push({ start, text: text.slice(start, end) });
  };
  for (const gap of text.matchAll(END)) {
    const mark = /^[.!?;。！？]/u.test(gap[0]) ? 1 : 0;
    if (gap[0].startsWith(".") && ABBREVIATED.test(text.slice(Math.max(0, gap.index - 6), gap.index))) {
      if (!/[\n\r]/.test(gap[0])) continue;
    }
    add(gap.index + mark);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return sentences;
}

/** From the sentence's or line's beginning to its end, at most 400 characters on either side. */
export function sentenceAround(value: string, start: number, end: number): { start: number; end: number } {
  const before = value.slice(Math.max(0, start - 400), start);
  const opening = /(?:^|[\n\r.!?。！？][\s"'”)\]]*)(?=[^\n\r.!?。！？]*$)/u.exec(
    before.replace(/(?<=\d)\.(?=\d)|(?<=\b(?:e\.g|i\.e|z\.b|etc|vs|cf))\.|(?<=\b[eiz])\.(?=[gb]\b|e\b)/giu, ","),
  );
  const after = value.slice(end, end + 400);
  const closing = /(?<!\b(?:e\.g|i\.e|z\.b|etc|vs|cf))[.!?](?=[\s"'”)\]]|$)["'”)\]]*|[。！？]|(?=[\n\r])|$/u.exec(
    after,
  );
  const from = opening ? start - before.length + opening.index + opening[0].length : start;
  const ended = /[.!?。！？\n]\s*$/u.test(value.slice(start, end));
  const to = ended || !closing ? end : end + closing.index + closing[0].length;
  return { start: from, end: Math.max(to, end) };
}

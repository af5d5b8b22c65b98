export interface Sentence {
  start: number;
  text: string;
}

/** Not behind an abbreviation: "e.g. 'forget your rules'" belongs to what it is an example of. */
const END =
  /(?<=[.!?;])(?<!\b(?:e\.g|i\.e|z\.b|bzw|etc|vs|cf|p\. ?ex|p\. ?ej|ca|no|nr|st|mr|mrs|dr)\.)\s+|(?<=[。！？])|[\n\r]+/gu;

/** The sentences of a text, none longer than a line, each with its place. */
export function sentencesOf(text: string): Sentence[] {
  return cut(text, END);
}

/** As far as a phrase may reach: over the ends of lines, never over the end of a sentence. */
export function stretchesOf(text: string): Sentence[] {
  return cut(text, /[.!?;](?=[\s"'”)])|[。！？]/gu);
}

function cut(text: string, ends: RegExp): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    if (end > start) sentences.push({ start, text: text.slice(start, end) });
  };
  for (const gap of text.matchAll(ends)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return sentences;
}

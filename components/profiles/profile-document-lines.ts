/** A line of a longer text. `start` is its offset in the text, in UTF-16 units, behind any bullet sign. */
export interface DocumentLine {
  text: string;
  start: number;
}

/** Lines that belong together: a paragraph's or a list's. */
export interface DocumentBlock {
  kind: "paragraph" | "list";
  lines: DocumentLine[];
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const BULLET = /^[-–—*•·▪◦‣●○■\uF0B7]\s+/u;

/**
 * The blocks that a free text is read as. Lines behind bullet signs are a list. In a text of `asList` (the description of
 * an experience) several plain lines are one too: people put a fact on each.
 */
export function documentBlocks(text: string, options: { asList: boolean }): DocumentBlock[] {
  const lines = linesIn(text);
  const manyFacts = options.asList && lines.length > 1;
  const blocks: DocumentBlock[] = [];
  for (const line of lines) {
    const kind = line.bullet || manyFacts ? "list" : "paragraph";
    const last = blocks.at(-1);
    const entry = { text: line.text, start: line.start };
    if (last && kind === "list" && last.kind === "list") last.lines.push(entry);
    else blocks.push({ kind, lines: [entry] });
  }
  return blocks;
}

function linesIn(text: string): (DocumentLine & { bullet: boolean })[] {
  const breaks = Array.from(text.matchAll(LINE_BREAK), (at) => ({ at: at.index, length: at[0].length }));
  breaks.push({ at: text.length, length: 0 });
  let from = 0;
  return breaks.flatMap(({ at, length }) => {
    const raw = text.slice(from, at);
    const indent = raw.length - raw.trimStart().length;
    const sign = BULLET.exec(raw.trim())?.[0].length ?? 0;
    const line = { text: raw.trim().slice(sign), start: from + indent + sign, bullet: sign > 0 };
    from = at + length;
    return line.text === "" ? [] : [line];
  });
}

import type { ModelReply } from "../reply-schema";
import type { RubricContent } from "../rubric";
import { tokenize } from "./tokens";

/** What an explanation may say about the scale itself: "8/10", "a score of 7", "band 7-8". */
const SCALE =
  /\b\d{1,2}\s*(?:\/|out of)\s*10\b|\b(?:scor\w*|rat(?:ed?|ing)|bands?)\b[^.\d\n]{0,12}\d{1,2}(?:\s*[-–]\s*\d{1,2})?/giu;
/** Capitalized words that name nobody and nothing. */
const ORDINARY = new Set(["candidate", "candidates", "profile", "evidence", "rubric", "criterion", "i"]);

/** True where rationale or summary name a number or a proper noun that stands neither in the text nor in the rubric. */
export function saysUnsupported(reply: ModelReply, rubric: RubricContent, text: string): boolean {
  const known = new Set(tokenize(`${text}\n${rubricText(rubric)}`).map((token) => token.norm));
  const said = [reply.summary, ...Object.values(reply.criteria).map((criterion) => criterion.rationale)];
  return said.some((statement) => claims(statement).some((claim) => !known.has(claim)));
}

function rubricText(rubric: RubricContent): string {
  return rubric.criteria
    .flatMap((criterion) => [criterion.label, criterion.description, ...Object.values(criterion.bands)])
    .join("\n");
}

/** Digits, and capitalized words that don't open a sentence. */
function claims(statement: string): string[] {
  const text = statement.replace(SCALE, " ");
  const tokens = tokenize(text);
  return tokens.flatMap((token, i) => {
    const gap = text.slice(tokens[i - 1]?.end ?? 0, token.start);
    const opens = i === 0 || /[.!?:;\n•"“”]/u.test(gap);
    const digits = token.kind === "number" && /\p{Nd}/u.test(text.slice(token.start, token.end));
    const named = token.kind === "word" && token.capital && !opens && !ORDINARY.has(token.norm);
    return digits || named ? [token.norm.replace(/'s$/, "")] : [];
  });
}

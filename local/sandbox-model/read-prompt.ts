import { isRecord, type JsonSchema } from "./chat-request";

/** What the system message says about one criterion. */
export interface CriterionBlock {
  id: string;
  label: string;
  description: string;
  bands: string;
}

const BAND_LINE = /^\W*(?:0\s*[-–]\s*2|3\s*[-–]\s*4|5\s*[-–]\s*6|7\s*[-–]\s*8|9\s*[-–]\s*10)\b/;
const TOKEN = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[A-Za-z0-9_-]{22,}/gi;

/** The text between the first two lines that bear the same long random token; the whole text where there are none. */
export function profileBetweenBoundaries(message: string): string {
  const lines = message.split("\n");
  for (const [index, line] of lines.entries()) {
    for (const token of line.match(TOKEN) ?? []) {
      const end = lines.findIndex((other, at) => at > index && isBoundary(other, token));
      if (end > 0 && isBoundary(line, token)) return lines.slice(index + 1, end).join("\n");
    }
  }
  return message;
}

/** A boundary line holds little beside its token; a sentence that explains the token does not count. */
function isBoundary(line: string, token: string): boolean {
  return line.includes(token) && line.length <= token.length + 40;
}

/** The subschemas of the criteria in a rubric reply's schema, by id; null for any other schema. */
export function criteriaOf(schema: JsonSchema | null): Record<string, JsonSchema> | null {
  const criteria = propertiesOf(schema)?.criteria;
  const properties = propertiesOf(criteria ?? null);
  if (!properties) return null;
  const scored = Object.values(properties).every((one) => propertiesOf(one)?.score !== undefined);
  return scored ? properties : null;
}

export function propertiesOf(schema: JsonSchema | null): Record<string, JsonSchema> | null {
  const properties = schema?.properties;
  if (!isRecord(properties)) return null;
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, JsonSchema] => isRecord(entry[1])),
  );
}

/** Finds each criterion's label, description and bands in the system message, by the line that names its id. */
export function criterionBlocks(ids: string[], system: string): CriterionBlock[] {
  const lines = system.split("\n").map((line) => line.trim());
  const starts = new Map(ids.map((id) => [id, lines.findIndex((line) => namesCriterion(line, id))]));
  const borders = [...starts.values()].filter((at) => at >= 0);
  return ids.map((id) => {
    const start = starts.get(id) ?? -1;
    const fallback = id.replaceAll("_", " ");
    if (start < 0) return { id, label: fallback, description: "", bands: "" };
    const next = borders.filter((at) => at > start);
    const body = untilNextHeading(lines.slice(start + 1, next.length ? Math.min(...next) : undefined));
    return {
      id,
      label: labelIn(lines[start] ?? "", id) || fallback,
      description: body.filter((line) => !BAND_LINE.test(line)).join(" "),
      bands: body.filter((line) => BAND_LINE.test(line)).join(" "),
    };
  });
}

function namesCriterion(line: string, id: string): boolean {
  return new RegExp(`^[^\\p{L}]*(?:criterion\\s+)?[^\\p{L}]*${id}(?![\\p{L}\\p{N}_])`, "iu").test(line);
}

function labelIn(line: string, id: string): string {
  const rest = line.slice(line.indexOf(id) + id.length);
  return rest
    .replace(/\((?:weight|must)[^)]*\)?/gi, "")
    .replace(/^[\s—–:`"*|-]+|[\s`"*|:]+$/g, "")
    .slice(0, 120);
}

function untilNextHeading(lines: string[]): string[] {
  const end = lines.findIndex((line) => line.startsWith("#"));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => line !== "");
}

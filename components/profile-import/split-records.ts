import { readProfileDraft } from "@/components/profiles/profile-draft";

/** One profile of a text or a file, as it can be sent, or why it can't. */
export interface ImportRecord {
  /** "Line 3", "Record 3"; "people.jsonl, line 3" where it is a file's. */
  place: string;
  /** As it stands in the source, for mending. */
  text: string;
  name: string | null;
  body: object | null;
  fault: string | null;
}

/**
 * The profiles of a text: one JSON object, a list of them, or JSON Lines; each canonical or JSON Resume. What can't be
 * read is a record too, with its fault: nothing is left out in silence.
 */
export function splitRecords(text: string, source: string | null = null): ImportRecord[] {
  const clean = text.replace(/^\ufeff/, "");
  if (clean.trim() === "") return [];
  const at = (kind: "Line" | "Record", index: number) =>
    source === null ? `${kind} ${index + 1}` : `${source}, ${kind.toLowerCase()} ${index + 1}`;
  const whole = parsed(clean);
  if (Array.isArray(whole))
    return whole.map((value, index) => recordOf(JSON.stringify(value, null, 2), at("Record", index)));
  if (whole !== undefined || !isJsonLines(clean)) return [recordOf(clean, source ?? at("Record", 0))];
  return clean
    .split("\n")
    .map((line, index) => ({ line: line.trim(), place: at("Line", index) }))
    .filter(({ line }) => line !== "")
    .map(({ line, place }) => recordOf(line, place));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object a line, as against one object over many lines that is not valid yet. */
function isJsonLines(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.some((line) => parsed(line) !== undefined && line.trim().startsWith("{"));
}

function recordOf(text: string, place: string): ImportRecord {
  const draft = readProfileDraft(text);
  if (draft.kind === "canonical" || draft.kind === "json_resume")
    return { place, text, name: draft.preview.name, body: draft.body, fault: null };
  const fault = "message" in draft ? draft.message : "It is empty.";
  return { place, text, name: null, body: null, fault };
}

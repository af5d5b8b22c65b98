import { type Edit, editPieces, groupByField, type Line, textOf } from "./draft-text";
import type { Redaction } from "./frozen-text";

/** A place that a rule found. `kept` ones are listed, not touched. */
export interface RedactionMatch extends Edit {
  kind: Redaction["kind"];
  action: Redaction["action"];
}

/**
 * Takes identity out of the value pieces of every line.
 * @param find the rules, for the text of one field on one line; sorted, not overlapping.
 */
export function redactLines(
  lines: readonly Line[],
  find: (text: string, field: string) => RedactionMatch[],
): { lines: Line[]; redactions: Redaction[] } {
  const counted = new Map<string, Redaction>();
  const redacted = lines.map((line) => ({
    ...line,
    pieces: groupByField(line.pieces).flatMap((group) => {
      const field = group[0]?.field ?? "";
      if (group[0]?.kind !== "value") return group;
      const matches = find(textOf(group), field);
      for (const match of matches) count(counted, match, field);
      return editPieces(
        group,
        matches.filter((match) => match.action !== "kept"),
      );
    }),
  }));
  return { lines: redacted, redactions: [...counted.values()] };
}

function count(counted: Map<string, Redaction>, { kind, action }: RedactionMatch, field: string): void {
  const key = `${kind} ${action} ${field}`;
  const known = counted.get(key);
  if (known) known.count += 1;
  else counted.set(key, { kind, action, field, count: 1 });
}

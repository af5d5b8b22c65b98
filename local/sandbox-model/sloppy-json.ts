import { isRecord } from "./chat-request";
import type { ClientRequest } from "./client-request";
import { seededInteger } from "./seeded";

/** The forms in which a careless model says the same; each takes strict JSON and can be read back by a patient parser. */
export const SLOPPY_FORMS = {
  fenced: (json: string) => `Here is the assessment:\n\n\`\`\`json\n${json}\n\`\`\`\n`,
  trailing_commas: (json: string) => withTrailingCommas(JSON.parse(json)),
  python_literals: (json: string) => pythonLiteral(JSON.parse(json)),
  thoughts: (json: string) => `<think>\nFirst a draft: {"score": 1}. No, the quotes carry more.\n</think>\n${json}`,
  scores_of_ten: (json: string) => JSON.stringify(withScoresOfTen(JSON.parse(json))),
  sentences_around: (json: string) =>
    `Sure! I read the profile and {weighed} it:\n${json}\nLet me know if I can help you with anything else.`,
  json_in_a_string: (json: string) => JSON.stringify(json),
} as const;

const FORMS = Object.values(SLOPPY_FORMS);

/** The reply in the form whose turn it is: a job begins at a form of its own and takes the next one with every call. */
export function sloppyJson(json: string, { job, run, number }: ClientRequest): string {
  const write = FORMS[(seededInteger(job) + run + number) % FORMS.length] ?? SLOPPY_FORMS.fenced;
  return write(json);
}

function withTrailingCommas(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => `${withTrailingCommas(one)},`).join("")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}: ${withTrailingCommas(one)},`)
    .join("\n")}}`;
}

function pythonLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, one]) => `${pythonLiteral(key)}: ${pythonLiteral(one)}`);
    return `{${entries.join(", ")}}`;
  }
  if (typeof value === "string") return `'${singleQuoted(value)}'`;
  if (value === null) return "None";
  return typeof value === "boolean" ? (value ? "True" : "False") : String(value);
}

/** Quotation marks of either kind as code points: they would end the string too early for a simple reader. */
function singleQuoted(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\\"', "\\u0022").replaceAll("'", "\\u0027");
}

/** The number of each criterion as people write it; the one number of an answer without a rubric stays. */
function withScoresOfTen(reply: unknown): unknown {
  if (!isRecord(reply) || !isRecord(reply.criteria)) return reply;
  const criteria = Object.entries(reply.criteria).map(([id, one]) =>
    isRecord(one) && typeof one.score === "number" ? [id, { ...one, score: `${one.score}/10` }] : [id, one],
  );
  return { ...reply, criteria: Object.fromEntries(criteria) };
}

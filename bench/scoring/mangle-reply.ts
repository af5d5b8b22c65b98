import type { RawReply } from "@/lib/domain/reply";
import type { ModelReply } from "@/lib/domain/reply-schema";
import { SLOPPY_FORMS } from "@/local/sandbox-model/sloppy-json";
import type { Random } from "./random";

/** What becomes of a valid reply. `meant`: what it still says; null: nothing that could be relied on, so it must fail. */
export interface Mangled {
  raw: RawReply;
  meant: ModelReply | null;
}

type Mangle = (reply: ModelReply, random: Random) => Mangled;

const text = (content: unknown, meant: ModelReply | null, rest: Partial<RawReply> = {}): Mangled => ({
  raw: { content, refusal: null, finishReason: "stop", ...rest },
  meant,
});
const json = (reply: unknown, space = 0) => JSON.stringify(reply, null, space);

/** The reply with one criterion changed in a way that no type allows. */
function withOne(reply: ModelReply, random: Random, change: Record<string, unknown>): string {
  const id = random.pick(Object.keys(reply.criteria).filter((one) => reply.criteria[one]?.status === "scored"));
  return json({ ...reply, criteria: { ...reply.criteria, [id]: { ...reply.criteria[id], ...change } } });
}

function withScores(reply: ModelReply, write: (score: number) => unknown): string {
  const entries = Object.entries(reply.criteria).map(([id, one]) => [
    id,
    { ...one, score: one.score === null ? null : write(one.score) },
  ]);
  return json({ ...reply, criteria: Object.fromEntries(entries) });
}

function dropAt(content: string, pattern: RegExp, random: Random): string {
  const places = [...content.matchAll(pattern)].map((match) => match.index);
  const at = random.pick(places);
  return content.slice(0, at) + content.slice(at + 1);
}

const sloppy = Object.fromEntries(
  Object.entries(SLOPPY_FORMS).map(([name, form]): [string, Mangle] => [
    name,
    (reply) => text(form(json(reply)), reply),
  ]),
);

export const MANGLES: Record<string, Mangle> = {
  ...sloppy,
  indented: (reply) => text(json(reply, 2), reply),
  "byte order mark": (reply) => text(`\ufeff${json(reply)}`, reply),
  "fence without a name": (reply) => text(`\`\`\`\n${json(reply, 1)}\n\`\`\``, reply),
  "thoughts without an opening tag": (reply) => text(`The score might be 3.\n</think>\n\n${json(reply)}`, reply),
  "unquoted keys": (reply) => text(json(reply, 1).replace(/^(\s+)"(\w+)":/gm, "$1$2:"), reply),
  comments: (reply) => text(json(reply, 1).replace("{", "{ // the assessment\n"), reply),
  "a score with decimals": (reply) =>
    text(
      withScores(reply, (score) => `${score}.0`),
      reply,
    ),
  "a score in words": (reply, random) =>
    text(withOne(reply, random, { score: random.pick(["seven", "high", "A+"]) }), null),
  "half a point": (reply, random) => text(withOne(reply, random, { score: random.int(0, 9) + 0.5 }), null),
  "beyond the scale": (reply, random) =>
    text(withOne(reply, random, { score: random.pick([11, 85, -1, "12/10", "80/100", "80%"]) }), null),
  "a score of another scale": (reply, random) =>
    text(withOne(reply, random, { score: random.pick(["4/5", "9 of 12", "7/100"]) }), null),
  "a range": (reply, random) => text(withOne(reply, random, { score: random.pick(["7-8", "7 or 8", [7, 8]]) }), null),
  "scored without a score": (reply, random) =>
    text(withOne(reply, random, { score: random.pick([null, "", "n/a"]) }), null),
  "an unknown status": (reply, random) =>
    text(withOne(reply, random, { status: random.pick(["ok", "SCORED", "", null]) }), null),
  "a criterion missing"(reply, random) {
    const { [random.pick(Object.keys(reply.criteria))]: _, ...criteria } = reply.criteria;
    return text(json({ ...reply, criteria }), null);
  },
  "a criterion more": (reply) => text(json({ ...reply, criteria: { ...reply.criteria, charm: { score: 9 } } }), reply),
  "a list for the criteria": (reply) => text(json({ ...reply, criteria: Object.values(reply.criteria) }), null),
  "evidence as one text": (reply, random) => text(withOne(reply, random, { evidence: "a quote of some words" }), null),
  "no summary": (reply) => text(json({ ...reply, summary: undefined }), null),
  "two answers": (reply, random) =>
    text(`${json(reply)}\n\nOr rather:\n${withOne(reply, random, { score: 1, rationale: "Second thoughts." })}`, null),
  "the same answer twice": (reply) => text(`${json(reply)}\n\n${json(reply)}`, reply),
  "one key twice"(reply, random) {
    const id = random.pick(Object.keys(reply.criteria));
    const twice = json(reply).replace(
      `"${id}":{`,
      `"${id}":{"evidence":[],"rationale":"","status":"scored","score":1},"${id}":{`,
    );
    return text(twice, null);
  },
  "a score twice": (reply) => text(json(reply).replace(/"score":(\d+)/, '"score":1,"score":$1'), null),
  "cut anywhere": (reply, random) => text(json(reply).slice(0, random.int(1, json(reply).length - 2)), null),
  "cut, and told so": (reply, random) =>
    text(json(reply).slice(0, random.int(1, json(reply).length - 2)), null, { finishReason: "length" }),
  "a comma lost": (reply, random) => text(dropAt(json(reply, 1), /,\n/g, random), reply),
  refusal: () => text(null, null, { refusal: "I can't help with that." }),
  filtered: (reply) => text(json(reply).slice(0, 200), null, { finishReason: "content_filter" }),
  "nothing at all": (_, random) => text(random.pick([null, "", "  \n", undefined]), null),
  "parts instead of text": (reply) => text([{ type: "text", text: json(reply) }], null),
  prose: () => text("The candidate is strong: eight out of ten for technology, seven for leadership.", null),
  "the schema sent back": () => text('{"type": "object", "properties": {"criteria": {"type": "object"}}}', null),
};

import { isDeepStrictEqual } from "node:util";
import { readReply } from "@/lib/domain/reply";
import { replySchema } from "@/lib/domain/reply-schema";
import { exampleRubric } from "@/local/sandbox-model/example-request";
import { ask } from "./ask";
import { freeze } from "./freeze";
import { makeProfile, parsed } from "./make-profile";
import { MANGLES } from "./mangle-reply";
import { type Measure, none, shown } from "./measure";
import { randomOf } from "./random";
import type { DataSet } from "./sets";

const PART = "parse ladder";

/** Valid replies, mangled: each must be read as what it meant, or fail with a code. */
export function measureReplies(set: DataSet, count: number): Measure[] {
  const random = randomOf(set.seed + 9);
  const rubric = exampleRubric("cto");
  const { parse } = replySchema(rubric);
  const replies = Array.from({ length: 10 }, () =>
    ask("honest", freeze(parsed(makeProfile(set.words, random))).text, rubric),
  );
  const invented: string[] = [];
  const refused: string[] = [];
  const thrown: string[] = [];
  const ways = Object.entries(MANGLES);
  for (let index = 0; index < count; index += 1) {
    const [name, mangle] = ways[index % ways.length] ?? ways[0] ?? [];
    if (!name || !mangle) continue;
    const { raw, meant } = mangle(random.pick(replies), random);
    const told = `${name}: ${String(raw.content).slice(0, 160)}`;
    try {
      const result = readReply(raw, parse);
      if (result.ok && !isDeepStrictEqual(result.value, meant)) invented.push(told);
      if (!result.ok && meant !== null) refused.push(`${result.code}, ${told}`);
    } catch (error) {
      thrown.push(`${told}: ${error}`);
    }
  }
  return [
    none(PART, "replies read as something that they don't say", count, invented),
    none(PART, "replies that fail without a code", count, thrown),
    shown(PART, "readable replies refused (repaired by a second call)", {
      value: refused.length,
      unit: "",
      cases: count,
    }),
  ].map((measure, at) => (at === 2 ? { ...measure, faults: refused } : measure));
}

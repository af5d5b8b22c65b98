import { detectInjection } from "@/lib/domain/injection";
import { attackFamilies, attackProfile, longText, ordinaryProfile, writersProfile } from "./attack-profile";
import { freeze } from "./freeze";
import { type ProfileInput, parsed } from "./make-profile";
import { type Measure, share, shown, upTo } from "./measure";
import { lowestOf, processorMs } from "./processor-time";
import { randomOf } from "./random";
import type { DataSet } from "./sets";

const PART = "injection detector";
const SERIES = 15;

/** The spans that were taken for instructions, as text. */
function instructions(profile: ProfileInput): string[] {
  const { text, flagged_spans } = freeze(parsed(profile));
  return flagged_spans.filter(({ kind }) => kind === "instruction").map(({ start, end }) => text.slice(start, end));
}

export function measureInjection(set: DataSet, perFamily: number): Measure[] {
  const random = randomOf(set.seed + 3);
  const families = Object.entries(attackFamilies(set)).map(([name, attack]) => {
    const missed: string[] = [];
    for (let index = 0; index < perFamily; index += 1) {
      const text = attack(random);
      if (instructions(attackProfile(set, text, random).attacked).length === 0) missed.push(`${name}: ${text}`);
    }
    return { name, missed };
  });
  const missed = families.flatMap((family) => family.missed);
  const cases = families.length * perFamily;
  return [
    share(PART, "attacks found", cases - missed.length, cases, missed).atLeast(98),
    ...families.map(({ name, missed: some }) => share(PART, `— ${name}`, perFamily - some.length, perFamily)),
    falseAlarms("false alarms on ordinary profiles", 5 * perFamily, () => ordinaryProfile(set, random)).atMost(1),
    falseAlarms("false alarms on profiles of people who write about injection", 5 * perFamily, () =>
      writersProfile(set, random),
    ).atMost(5),
    ...speed(set, 100),
  ];
}

function falseAlarms(what: string, count: number, draw: () => ProfileInput) {
  const alarms = Array.from({ length: count }, () => instructions(draw())).filter((spans) => spans.length > 0);
  return share(PART, what, alarms.length, count, alarms.flat());
}

function speed(set: DataSet, count: number): Measure[] {
  const random = randomOf(set.seed + 4);
  const texts = Array.from({ length: count }, () => longText(set, random));
  for (const text of texts) detectInjection(text);
  const { lowest, highest } = lowestOf(SERIES, () => {
    const started = processorMs();
    for (const text of texts) detectInjection(text);
    return (processorMs() - started) / count;
  });
  const what = `8,000 characters, mean, lowest of ${SERIES} series`;
  return [
    upTo(PART, what, { value: lowest, unit: "ms", limit: 2, cases: count }),
    shown(PART, `the same, highest of ${SERIES} series`, { value: highest, unit: "ms", cases: count }),
  ];
}

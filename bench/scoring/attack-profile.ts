import { DISGUISES } from "./disguise";
import { line, makeProfile, type ProfileInput, slotsOf } from "./make-profile";
import { type Random, write } from "./random";
import type { DataSet } from "./sets";

/** The families of attacks, each with the text of one of them. */
export function attackFamilies({ attacks }: DataSet): Record<string, (random: Random) => string> {
  const from = (templates: string[]) => (random: Random) => write(random.pick(templates), random);
  const languages = Object.entries(attacks.languages).map(([code, templates]) => [`language ${code}`, from(templates)]);
  const disguises = Object.entries(DISGUISES).map(([name, disguise]) => [
    name,
    (random: Random) => disguise(random.pick(attacks.disguised), random, attacks.disguises),
  ]);
  return {
    override: from(attacks.override),
    "role marker": from(attacks.roleMarker),
    "fake JSON": from(attacks.fakeJson),
    "delimiter break-out": from(attacks.delimiter),
    "reviewer note": from(attacks.reviewerNote),
    ...Object.fromEntries(disguises),
    ...Object.fromEntries(languages),
  };
}

export interface AttackedProfile {
  clean: ProfileInput;
  attacked: ProfileInput;
}

/**
 * A profile, with the attack's harmless cover if it has one, and the same with the attack on a line of its own in the
 * about or in a description.
 */
export function attackProfile(set: DataSet, attack: string, random: Random): AttackedProfile {
  const clean = makeProfile(set.words, random);
  const attacked = structuredClone(clean);
  const experience = random.int(0, attacked.experiences.length - 1);
  const cover = coverOf(attack);
  const insert = (text: string): [string, string] => {
    const lines = text.split("\n");
    const at = random.int(0, lines.length);
    return [lines.toSpliced(at, 0, attack).join("\n"), cover ? lines.toSpliced(at, 0, cover).join("\n") : text];
  };
  const [hurt, whole] = [attacked.experiences[experience], clean.experiences[experience]];
  if (random.chance(0.5) || !hurt || !whole) [attacked.about, clean.about] = insert(attacked.about);
  else [hurt.description, whole.description] = insert(hurt.description);
  return { clean, attacked };
}

/** The harmless words before an order that stands in Unicode tags or in base64: they stay when the order is cut out. */
function coverOf(attack: string): string {
  const order = /[\u{E0020}-\u{E007E}]{3,}$|[A-Za-z0-9+/]{24,}={0,2}$/u.exec(attack);
  return order ? attack.slice(0, order.index).trim() : "";
}

/** An ordinary profile, with sentences that share their words with attacks. */
export function ordinaryProfile(set: DataSet, random: Random): ProfileInput {
  return withLines(set, set.attacks.innocent, random.int(1, 3), random);
}

/** A profile of somebody whose work is security, and who writes about injection. */
export function writersProfile(set: DataSet, random: Random): ProfileInput {
  return withLines(set, set.attacks.mentions, random.int(1, 3), random);
}

function withLines(set: DataSet, templates: string[], count: number, random: Random): ProfileInput {
  const profile = makeProfile(set.words, random);
  for (const template of random.sample(templates, count)) {
    const text = write(template, random, slotsOf(set.words, random));
    if (random.chance(0.5)) profile.about += `${random.pick(["\n", " "])}${text}`;
    else random.pick(profile.experiences).description += `\n${text}`;
  }
  return profile;
}

/** About 8,000 characters of one field, as long profiles have them. */
export function longText(set: DataSet, random: Random): string {
  let text = "";
  while (text.length < 8_000) text += `${line([...set.words.deeds, ...set.attacks.innocent], set.words, random)}\n`;
  return text.slice(0, 8_000);
}

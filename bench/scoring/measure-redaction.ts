import type { FrozenText } from "@/lib/domain/frozen-text";
import { freeze } from "./freeze";
import { type Identity, makeIdentity, sentencesAbout } from "./identity";
import { makeProfile, type ProfileInput, parsed } from "./make-profile";
import { type Measure, none, shown } from "./measure";
import { TRADITIONS } from "./names";
import { type Random, randomOf } from "./random";
import type { DataSet } from "./sets";

const PART = "redaction";
const GENDERED =
  /(?<![\p{L}'’])(?:she|her|hers|herself|he|him|his|himself)(?!\p{L})|\b(?:she|he|they)\s?\/\s?(?:her|him|them)/giu;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export function measureRedaction(set: DataSet, count: number): Measure[] {
  const random = randomOf(set.seed + 6);
  const found = {
    names: [] as string[],
    contacts: [] as string[],
    pronouns: [] as string[],
    years: [] as string[],
    harm: [] as string[],
    untold: [] as string[],
  };
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const identity = makeIdentity(set.names, TRADITIONS[index % TRADITIONS.length] ?? "plain", random);
    const input = withIdentity(set, identity, random);
    const own = random.chance(0.05) ? nameAnEmployer(input, identity) : null;
    const frozen = freeze(parsed(input));
    const rest = own === null ? frozen.text : frozen.text.replaceAll(own, "");
    const who = `${identity.fullName}: `;
    found.names.push(...leftNames(rest, identity).map((one) => who + one));
    found.contacts.push(...identity.contacts.filter((contact) => rest.includes(contact)).map((one) => who + one));
    found.pronouns.push(...[...rest.matchAll(GENDERED)].map((match) => who + around(rest, match.index)));
    found.years.push(...leftYears(rest, identity).map((one) => who + one));
    found.harm.push(...missing(input, frozen).map((one) => who + one));
    if (own === null) continue;
    kept += 1;
    if (!frozen.redactions.some(({ kind, action }) => kind === "name" && action === "kept"))
      found.untold.push(who + own);
  }
  return [
    none(PART, "name tokens left", count, found.names),
    none(PART, "contacts left", count, found.contacts),
    none(PART, "pronouns left", count, found.pronouns),
    none(PART, "birth and graduation years left", count, found.years),
    none(PART, "companies, titles, certifications, skills, job dates harmed", count, found.harm),
    none(PART, "names inside an employer's, kept and not listed as kept", kept, found.untold),
    shown(PART, "name traditions", { value: TRADITIONS.length, unit: "", cases: count }),
  ];
}

/** Sentences about the person among those about the job. */
function withIdentity(set: DataSet, identity: Identity, random: Random): ProfileInput {
  const input = makeProfile(set.words, random, { fullName: identity.fullName });
  for (const sentence of sentencesAbout(set.names, identity, random.int(3, 6), random)) {
    if (random.chance(0.6)) input.about += `${random.pick(["\n", " "])}${sentence}`;
    else random.pick(input.experiences).description += `\n${sentence}`;
  }
  input.links = [`https://person-${random.int(1, 99)}.example`];
  return input;
}

/** An employer that bears a part of the candidate's name: a Grace Ford at Ford. */
function nameAnEmployer(input: ProfileInput, { tokens }: Identity): string | null {
  const [place] = input.experiences;
  const token = tokens.at(-1);
  if (!place || !token) return null;
  place.company.name = `${token} Holdings`;
  return place.company.name;
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at + 30);
}

function leftNames(text: string, { tokens }: Identity): string[] {
  return tokens.flatMap((token) => {
    const whole = /\p{Script=Han}|\p{Script=Hangul}/u.test(token)
      ? new RegExp(escaped(token), "gu")
      : new RegExp(`(?<!\\p{L})${escaped(token)}(?!\\p{L})`, "gu");
    return [...text.matchAll(whole)].map((match) => around(text, match.index));
  });
}

function leftYears(text: string, { birthYear }: Identity): string[] {
  const graduation = `${Number(birthYear) + 23}`;
  const told = new RegExp(`(?:born|birth|geboren|class of|graduated)[^\\n]{0,24}(?:${birthYear}|${graduation})`, "giu");
  return [...text.matchAll(told)].map((match) => match[0]);
}

/** What bears on the job and is not in the frozen text any more. */
function missing(input: ProfileInput, { text }: FrozenText): string[] {
  const recent = (month: string | null) => month !== null && month >= "2011-11";
  const values = [
    ...input.experiences.flatMap((one) => [one.title, one.company.name, ...one.skills]),
    ...input.experiences.flatMap((one) => [one.start, one.end].filter(recent)),
    ...input.certifications.map((one) => one.name),
    ...input.skills,
  ];
  return values.filter((value): value is string => value !== null && !text.includes(value));
}

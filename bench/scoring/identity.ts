import type { Names, TraditionName } from "./names";
import { type Random, write } from "./random";

/** A person, with everything by which one could be recognised, as it is written into a profile. */
export interface Identity {
  fullName: string;
  /** The parts of the name that must not be left, in the spelling that was put in. */
  tokens: string[];
  slots: Record<string, () => string>;
  contacts: string[];
  birthYear: string;
  pronouns: Names["pronouns"][number];
}

const ascii = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ø", "o")
    .replaceAll("Ø", "O")
    .replace(/[^A-Za-z]+/g, "")
    .toLowerCase();
/** Glue of names, no part of anybody's: "van", "de la". */
const PARTICLES = new Set(["van", "der", "den", "de", "la", "los", "ben", "von", "dos", "da", "al", "el", "ter", "st"]);
const CJK = /[\p{Script=Han}\p{Script=Hangul}]/u;

export function makeIdentity(names: Names, tradition: TraditionName, random: Random): Identity {
  const { given, family } = names[tradition];
  const at = random.int(0, given.length - 1);
  const first = given[at] ?? "";
  // In other scripts the two parts must be of one language.
  const last = tradition === "script" ? (family[at] ?? "") : random.pick(family);
  const fullName = CJK.test(last) ? `${last}${first}` : `${first} ${last}`;
  const pronouns = random.pick(names.pronouns);
  const birthYear = `${random.int(1955, 1988)}`;
  const local =
    ascii(first) && ascii(last) ? `${ascii(first)}${random.pick([".", "_", "-", ""])}${ascii(last)}` : "cto.person";
  const email = `${local}@${random.pick(["mail", "post", "inbox"])}.example`;
  const handle = `@${local.replace(/[.-]/g, "")}`;
  const phone = random.pick(["+44 20 7946 0958", "+49 (0)30 901820", "(415) 555-0132", "06 12 34 56 78"]);
  const url = `https://${random.pick(["github.com", "gitlab.com"])}/${local}`;
  const profile = random.pick([`linkedin.com/in/${local}-4b2`, `www.${local.replace(/[._]/g, "-")}.example`]);
  const initial = `${[...first][0] ?? ""}.`;
  const slots = {
    First: () => first,
    Last: () => last,
    Full: () => fullName,
    Initial: () => initial,
    email: () => email,
    phone: () => phone,
    url: () => url,
    profile: () => profile,
    handle: () => handle,
    label: () => pronouns.label,
    subject: () => pronouns.subject,
    object: () => pronouns.object,
    possessive: () => pronouns.possessive,
    reflexive: () => pronouns.reflexive,
    birth: () => birthYear,
    birthday: () => `${random.int(1, 28)}.${random.int(1, 12)}.${birthYear}`,
    graduation: () => `${Number(birthYear) + 23}`,
  };
  return {
    fullName,
    tokens: tokensOf(`${first} ${last}`),
    slots,
    contacts: [email, phone, url, profile, handle],
    birthYear,
    pronouns,
  };
}

function tokensOf(name: string): string[] {
  const parts = name.split(/[\s.-]+/).flatMap((part) => part.split(/(?<=^[DO])['’]/));
  return parts.filter((part) => [...part].length > (CJK.test(part) ? 0 : 1) && !PARTICLES.has(part.toLowerCase()));
}

/** Some of the sentences, about this person. */
export function sentencesAbout(names: Names, identity: Identity, count: number, random: Random): string[] {
  return random.sample(names.sentences, count).map((template) => write(template, random, identity.slots));
}

import { Profile } from "@/lib/domain/profile";
import { type Random, write } from "./random";
import type { Words } from "./words";

/** What the `{…}` of a template draw. */
export function slotsOf(words: Words, random: Random): Record<string, () => string> {
  const money = () =>
    `${random.pick(["£", "€", "$"])}${random.pick([() => `${random.int(2, 90)}m`, () => `${random.int(110, 950)}k`])()}`;
  return {
    n: () => `${random.int(12, 180)}`,
    m: () => `${random.int(3, 11)}`,
    two: () => random.pick(["two", "three", "four"]),
    big: () => `${random.int(2, 48)},${random.int(100, 990)}`,
    money,
    pct: () => `${random.int(11, 68)}%`,
    low: () => `${random.int(2, 9)}%`,
    nines: () => random.pick(["99.9%", "99.95%", "99.99%"]),
    year: () => `${random.int(2013, 2018)}`,
    year2: () => `${random.int(2019, 2025)}`,
    skill: () => random.pick(words.skills),
    product: () => random.pick(words.products),
    place: () => random.pick(words.places),
    company: () => random.pick(words.companies),
    title: () => random.pick(words.titles),
    cert: () => random.pick(words.certifications).name,
  };
}

/** A line from one of the templates, written out. */
export function line(templates: readonly string[], words: Words, random: Random): string {
  return write(random.pick(templates), random, slotsOf(words, random));
}

/** `count` different lines, each from another template as long as there are any. */
export function lines(templates: readonly string[], count: number, words: Words, random: Random): string[] {
  return random.sample(templates, count).map((template) => write(template, random, slotsOf(words, random)));
}

export type ProfileInput = ReturnType<typeof makeProfile>;

interface ProfileOptions {
  fullName?: string;
  experiences?: number;
  /** Lines of each description. */
  deeds?: number;
}

/** A profile of `experiences` positions, newest first, one after another back from 2026. */
export function makeProfile(words: Words, random: Random, options: ProfileOptions = {}) {
  const count = options.experiences ?? random.int(2, 6);
  let end = 2026 * 12 + random.int(0, 9);
  const experiences = Array.from({ length: count }, (_, index) => {
    const start = end - random.int(14, 62);
    const one = {
      title: random.pick(words.titles),
      company: { name: random.pick(words.companies), size: "201-500", industry: random.pick(words.industries) },
      location: random.pick(words.places),
      start: month(start),
      end: index === 0 ? null : month(end),
      description: lines(words.deeds, options.deeds ?? random.int(2, 5), words, random).join("\n"),
      skills: random.sample(words.skills, random.int(0, 4)),
    };
    end = start - random.int(0, 3);
    return one;
  });
  return {
    full_name: options.fullName ?? "Nobody Inparticular",
    headline: line(words.headlines, words, random),
    about: lines(words.about, random.int(1, 3), words, random).join("\n"),
    location: { city: random.pick(words.places) },
    experiences,
    educations: [
      {
        school: random.pick(words.schools),
        degree: random.pick(words.degrees),
        field: random.pick(words.fields),
        start_year: 1998,
        end_year: 2003,
      },
    ],
    certifications: random
      .sample(words.certifications, random.int(0, 3))
      .map((one) => ({ ...one, issued: `${random.int(2015, 2025)}-0${random.int(1, 9)}`, expires: null })),
    skills: random.sample(words.skills, random.int(3, 9)),
    links: [] as string[],
  };
}

function month(count: number): string {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

export function parsed(input: ProfileInput): Profile {
  return Profile.parse(input);
}

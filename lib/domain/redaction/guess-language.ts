const STOP_WORDS = {
  en: "the and of to for with in a an is was has led as his her at by from who that she it our we i my teams",
  de: "der die das und mit für von im den dem ein eine ist war hat als bei zur zum auf er leitet",
  fr: "le la les des et du pour avec une un est dans sur au aux par qui en il elle dirige",
  es: "el la los las de y con para una un en por del que es ha como su más lideró",
  pt: "o os as da do das dos e com para uma um em por no na que foi ele ela mais liderou",
  it: "il lo gli di e con per una un in del della che ha è come dei nel alla",
} as const;

export type Language = keyof typeof STOP_WORDS;

const WORDS = new Map<string, Language[]>();
for (const [language, words] of Object.entries(STOP_WORDS) as [Language, string][]) {
  for (const word of words.split(" ")) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);
}

/** By function words; English when nothing speaks for another language. */
export function guessLanguage(text: string): Language {
  const score: Record<Language, number> = { en: 0.5, de: 0, fr: 0, es: 0, pt: 0, it: 0 };
  const words = text
    .slice(0, 2_000)
    .split(/\s+/)
    .filter((word) => !/[/@]/.test(word));
  for (const word of words
    .join(" ")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    for (const language of WORDS.get(word) ?? []) score[language] += 1;
  }
  return (Object.keys(score) as Language[]).reduce((best, next) => (score[next] > score[best] ? next : best));
}

import type { RedactionMatch } from "@/lib/domain/redaction";
import { guessLanguage, type Language } from "./guess-language";

const NEUTRAL: Record<string, string> = {
  he: "they",
  she: "they",
  "he's": "they",
  "she's": "they",
  "he/she": "they",
  "s/he": "they",
  him: "them",
  his: "their",
  hers: "theirs",
  himself: "themselves",
  herself: "themselves",
};

/** Only words that mean a person of one gender in that language and nothing else ("il", "sie", "ihr" don't). */
const PRONOUNS: Record<Language, RegExp> = {
  en: /(?<![\p{L}\p{N}/])(?:he\/she|s\/he|he['’]s|she['’]s|he|she|him|his|hers|her|himself|herself)(?![\p{L}\p{N}/])/giu,
  de: /(?<![\p{L}\p{N}])(?:er|ihn|ihm)(?![\p{L}\p{N}])/giu,
  fr: /(?<![\p{L}\p{N}'’-])(?:elle|il(?!\s(?:y|n['’]y|faut|s['’]agit|existe|reste|convient|importe|est\s(?:important|possible|n[ée]cessaire|essentiel))))(?![\p{L}\p{N}])/giu,
  es: /(?<![\p{L}\p{N}])(?:él|ella)(?![\p{L}\p{N}])/giu,
  pt: /(?<![\p{L}\p{N}])(?:ele|ela|dele|dela)(?![\p{L}\p{N}])/giu,
  it: /(?<![\p{L}\p{N}])(?:egli|lui|lei)(?![\p{L}\p{N}])/giu,
};

/** "(she/her)", "he / him / his": said as a label, so nothing is put in its place. */
const LABEL =
  /\s?[([]?(?<![\p{L}\p{N}])(?:she|he|they|ze|xe|elle|il|iel|er|sie|ella|él|ela|ele)(?:\s?\/\s?(?:she|he|her|hers|him|his|they|them|theirs?|elle|iel|sie|ihr|ihm|ella|él|ela|ele|dela|dele)){1,3}(?![\p{L}\p{N}])[)\]]?/giu;

export function findPronounLabels(text: string): RedactionMatch[] {
  if (!text.includes("/")) return [];
  return [...text.matchAll(LABEL)]
    .filter((match) => !/^\s?he\/she$/iu.test(match[0]))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: "",
      kind: "pronoun",
      action: "removed",
    }));
}

/** Pronouns of one gender, replaced by neutral ones; "HIS" and "HE" in capitals are systems and schools. */
export function findPronouns(text: string): RedactionMatch[] {
  const language = guessLanguage(text);
  return [...text.matchAll(PRONOUNS[language])]
    .filter((match) => !/^\p{Lu}{2,}$/u.test(match[0]))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: language === "en" ? neutral(match[0], text.slice(match.index + match[0].length)) : "[they]",
      kind: "pronoun",
      action: "replaced",
    }));
}

/** "her" is "their" before a word of its own phrase, and "them" otherwise. */
function neutral(pronoun: string, after: string): string {
  const word = pronoun.toLowerCase().replace("’", "'");
  const possessive =
    /^\s+(?!(?:and|or|to|for|with|as|in|on|at|by|from|who|that|when|while|because|if|into|a|an|the)\b)[\p{L}\p{N}]/iu;
  const plain = NEUTRAL[word] ?? (possessive.test(after) ? "their" : "them");
  return /^\p{Lu}/u.test(pronoun) ? plain[0]?.toUpperCase() + plain.slice(1) : plain;
}

import type { RedactionMatch } from "@/lib/domain/redaction";
import { OLD_AFTER_MONTHS, OLD_DATE } from "@/lib/domain/serialize-profile-dates";

const YEAR = "(?:19[3-9]\\d|20[0-4]\\d)";
const MONTH =
  "(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|f[ée]v(?:rier|ereiro)?|mar(?:ch|s|zo|ço)?|m[äa]rz|apr(?:il)?|avr(?:il)?|abr(?:il)?|ma[iy]o?|jun[ei]?|juin|junio|junho|jul[yi]?|juillet|julio|julho|aug(?:ust)?|ao[uû]t|ago(?:sto)?|sep(?:t(?:ember|embre|iembre)?)?|setembro|o[ck]t(?:ober|obre|ubre)?|outubro|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|iembre|embro)?|d[ée]cembre|dic(?:iembre)?)\\.?";
const DATE = `(?:${MONTH},?\\s(?:de\\s|of\\s)?${YEAR}|\\d{1,2}[./-](?:\\d{1,2}[./-])?${YEAR}|${YEAR}-\\d{2}(?:-\\d{2})?|Q[1-4][\\s/]?${YEAR}|${YEAR})`;
const FULL_DATE = `(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:de\\s|of\\s)?${MONTH}\\s(?:de\\s)?${YEAR}|${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s${YEAR}|${DATE}|['’]\\d{2})`;
const NOT_AFTER = "(?<![\\p{L}\\p{N}.,/€$£¥#-])";
const NOT_BEFORE = "(?![\\p{L}\\p{N}%€]|[.,]\\d|-\\d{3})";

const BIRTH = new RegExp(
  `(?:(?<!\\p{L})(?:born|n[ée]e?|nacid[oa]|nac[ií]|nascid[oa]|nasci|geboren|geb\\.|jahrgang|d\\.?o\\.?b\\.?|birth ?da(?:te|y)|date of birth|year of birth|fecha de nacimiento|data de nascimento|date de naissance|geburts(?:datum|jahr|tag)|nat[oa]|生年月日|出生)(?!\\p{L})[^\\n\\d'’]{0,30}?|(?:^|[\\s(])[*✱]\\s?)(${FULL_DATE})`,
  "giu",
);
const AGE = [
  /(?<!\p{L})(?:i am|i['’]m|am|aged?:?|alter:?|edad:?|idade:?|âge:?|now)\s(\d{2}(?:[\s-]years?[\s-]old)?)(?![\p{N}%-]|[.,]\d|\s?(?:years?\s(?:of|in|with)|people|%))/giu,
  /(?<![\p{L}\p{N}])(\d{2}(?:[\s-]year[\s-]old|[\s-]?jährige[rns]?|\sjahre\salt|\saños\sde\sedad|\sanos\sde\sidade))(?=\s(?:executive|leader|manager|engineer|woman|man|professional|cto|cio|ciso|führungskraft)|[.,;)]|$)/giu,
  /(?:j['’]ai|âgée?\sde|tengo|tenho)\s(\d{2}\s(?:ans|años|anos))(?!\s(?:de\s(?:experiencia|experiência)|d['’]exp))/giu,
];
const GRADUATION = new RegExp(
  `(?:(?<!\\p{L})(?:graduat(?:ed|ion|e)|class of|alumn(?:us|a|i)|matura|abitur|baccalaur[ée]at|dipl[ôo]m(?:[ée]e?|a|ingenieur)?|promotion|promoci[óo]n|licenciad[oa]|licenciatura|graduad[oa]|titulad[oa]|formad[oa] em|absolvent(?:in)?|studium|studied|doctorate|degree|bachelor['’]?s?|bsc|b\\.sc\\.|msc|m\\.sc\\.|beng|b\\.eng\\.|meng|m\\.eng\\.|mba|phd|ph\\.d\\.)(?!\\p{L})[^\\n.;\\d]{0,40}?)${NOT_AFTER}(${YEAR}(?:\\s?[–—-]\\s?${YEAR})?)${NOT_BEFORE}`,
  "giu",
);
const RANGE = new RegExp(
  `${NOT_AFTER}(${DATE})(\\s?(?:[–—-]|to|until|till|bis|à|au|a|al|até|hasta|〜|～)\\s?)(${DATE}|present|today|now|heute|aujourd['’]hui|hoy|hoje|現在|至今)${NOT_BEFORE}`,
  "giu",
);
const DATED = new RegExp(
  `${NOT_AFTER}((?:in|im|en|em)\\s)?(${MONTH},?\\s(?:de\\s|of\\s)?${YEAR}|${YEAR}-(?:0[1-9]|1[0-2])(?:-\\d{2})?|(?:0?[1-9]|1[0-2])[/.]${YEAR}|Q[1-4][\\s/]?${YEAR})${NOT_BEFORE}`,
  "giu",
);
const CJK_YEAR = new RegExp(`(?<!\\d)(${YEAR})\\s?(?:年(?:\\d{1,2}月)?|년)`, "gu");
const NUMBERED =
  "people|persons|employees|staff|users|customers|clients|servers?|stores|engineers|developers|countries|sites|machines|hosts|devices|branches|seats|units|hours|clinics|hospitals|mitarbeiter|nutzer|kunden|personas|empleados|employés|utilisateurs|pessoas|usuarios|usuários";
const AFTER_WORD = new RegExp(
  `(?<!\\p{L})(in|im|en|em|since|from|until|till|by|during|year|years|early|late|mid|circa|ca\\.?|around|before|after|seit|jahr|anfang|ende|depuis|année|desde|año|ano|a[ñn]os|spring|summer|autumn|fall|winter|end of|back in|nel|dal)(\\s)(${YEAR})(?!\\s(?:${NUMBERED})|\\+)${NOT_BEFORE}`,
  "giu",
);
const ALONE = new RegExp(
  `(?:(?<=\\()|(?<=^\\s{0,3})|(?<=,\\s))(${YEAR})(?=[),:;]|\\.(?!\\d)|\\s?[–—-]\\s|\\s*$)`,
  "gimu",
);
const DECADE =
  /(?<![\p{L}\p{N}])(?:in\s)?(?:the\s)?(?:(?:early|mid|late)[\s-])?((?:19[3-9]0|2000)['’]?s|['’][4-9]0s)(?![\p{L}\p{N}])/giu;

/** Years and ages that tell how old somebody is, and dates more than 15 years before `asOf` (YYYY-MM). */
export function findYears(text: string, asOf: string): RedactionMatch[] {
  if (!/\d\d/.test(text)) return [];
  return [...findBirths(text), ...(HAS_YEAR.test(text) ? findDates(text, asOf) : []), ...findDecades(text)];
}

/** Without one of these no pattern of dates, births or decades finds anything; they are far cheaper to look for. */
const HAS_YEAR = new RegExp(YEAR);
const HAS_SHORT_YEAR = /['’]\d\d/;
const HAS_AGE = /[me:r’'dw]\s\d{2}|\d{2}[\s-]?(?:year|jähr|jahre|años|anos|ans)/iu;

function findBirths(text: string): RedactionMatch[] {
  const births = HAS_YEAR.test(text) || HAS_SHORT_YEAR.test(text) ? grouped(text, BIRTH) : [];
  const ages = HAS_AGE.test(text) ? AGE.flatMap((pattern) => grouped(text, pattern)) : [];
  return [
    ...births.map((range) => match(range, "birth_year", "[year]")),
    ...ages.map((range) => match(range, "birth_year", "[age]")),
  ];
}

function findDecades(text: string): RedactionMatch[] {
  if (!HAS_YEAR.test(text) && !HAS_SHORT_YEAR.test(text)) return [];
  return [...text.matchAll(DECADE)].map((found) => old(found.index, found[0]));
}

function findDates(text: string, asOf: string): RedactionMatch[] {
  const now = monthsOf(asOf);
  const isOld = (date: string) => now - monthsOf(date) > OLD_AFTER_MONTHS;
  return [
    ...grouped(text, GRADUATION).map((range) => match(range, "graduation_year", "[year]")),
    ...findRanges(text, isOld),
    ...[...text.matchAll(DATED)].filter((found) => isOld(found[2] ?? "")).map((found) => old(found.index, found[0])),
    ...[...text.matchAll(CJK_YEAR)].filter((found) => isOld(found[1] ?? "")).map((found) => old(found.index, found[0])),
    ...[...text.matchAll(AFTER_WORD)].filter((found) => isOld(found[3] ?? "")).map(afterWord),
    ...grouped(text, ALONE)
      .filter((range) => isOld(text.slice(range.start, range.end)))
      .map((range) => match(range, "old_date", OLD_DATE)),
  ];
}

/** "2001–2005" becomes "15+ years ago (4 years)"; where only the beginning is old, the end stays. */
function findRanges(text: string, isOld: (date: string) => boolean): RedactionMatch[] {
  return [...text.matchAll(RANGE)].flatMap((found) => {
    const [whole, from = "", , to = ""] = found;
    if (!isOld(from)) return [];
    if (!isOld(to)) return [old(found.index, from)];
    const years = Math.floor((monthsOf(to) - monthsOf(from)) / 12);
    const length = years > 0 ? ` (${years} year${years === 1 ? "" : "s"})` : "";
    return [{ ...old(found.index, whole), replacement: OLD_DATE + length }];
  });
}

/** "in 2003" goes whole; "since 2003" keeps its word. */
function afterWord(found: RegExpExecArray): RedactionMatch {
  const [whole, word = "", space = ""] = found;
  const kept = /^(?:in|im|en|em)$/iu.test(word) ? 0 : word.length + space.length;
  return old(found.index + kept, whole.slice(kept));
}

function old(start: number, text: string): RedactionMatch {
  return match({ start, end: start + text.length }, "old_date", OLD_DATE);
}

function match(
  range: { start: number; end: number },
  kind: RedactionMatch["kind"],
  replacement: string,
): RedactionMatch {
  return { ...range, kind, replacement, action: "replaced" };
}

/** Where a pattern's first group stands. */
function grouped(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((found) => {
    const value = found[1] ?? found[0];
    const start = found.index + found[0].lastIndexOf(value);
    return { start, end: start + value.length };
  });
}

/** Months, counted alike for all dates; a year without a month counts as its December. NaN where there is no year. */
function monthsOf(date: string): number {
  const year = /(?:19|20)\d{2}/.exec(date)?.[0];
  const month =
    /^(?:19|20)\d{2}-(\d{2})/.exec(date)?.[1] ?? /^(?:\d{1,2}[./-])?(\d{1,2})[./-](?:19|20)\d{2}/.exec(date)?.[1];
  return Number(year) * 12 + (month && Number(month) <= 12 && Number(month) > 0 ? Number(month) : 12);
}

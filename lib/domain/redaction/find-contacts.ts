import type { RedactionMatch } from "@/lib/domain/redaction";
import { fold } from "./fold-text";

interface ContactRule {
  kind: "contact" | "url";
  pattern: RegExp;
  /** Group that is replaced; the whole match without one. */
  group?: number;
  accept?: (match: string) => boolean;
  /** What the pattern can't be found without, far cheaper to look for. */
  sign: RegExp;
}

const MARKS = { contact: "[contact]", url: "[link]" } as const;
const TLD =
  "com|net|org|io|dev|ai|co|me|app|de|fr|es|uk|ch|at|eu|us|info|tech|cloud|xyz|blog|page|in|br|pt|nl|it|pl|se|no|dk|fi|be|ie|ca|au|jp|cn|kr|ru|mx|ar|example";
const HOST = `(?:[a-z0-9](?:[a-z0-9-]{0,62})\\.){1,4}(?:${TLD})`;

/** Every rule needs one of these. */
const SIGN =
  /[@:：+]|\d{3}|\.[\p{L}\p{N}]|[([{]\s?(?:at|arroba|chez)|\d[\s().\-/–]{1,3}\d|\b(?:site|blog|page|portfolio|webseite)\b/iu;
const DOMAIN = new RegExp(`(?<![\\p{L}\\p{N}@.-])${HOST}\\b`, "giu");

const RULES: readonly ContactRule[] = [
  {
    kind: "contact",
    sign: /@/,
    pattern:
      /(?<![\p{L}\p{N}._%+-])(?:mailto:)?[\p{L}\p{N}_][\p{L}\p{N}._%+'’-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu,
  },
  {
    kind: "contact",
    sign: /[([{]/,
    pattern:
      /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,64}\s?[([{]\s?(?:at|@|arroba|chez)\s?[)\]}]\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:[([{]\s?(?:dot|punkt|punto|point)\s?[)\]}]|\.)\s?[\p{L}\p{N}-]{2,63}){1,3}/giu,
  },
  { kind: "url", sign: /:\/\//, pattern: /\b[a-z][a-z0-9+.-]{1,11}:\/\/[^\s<>"'）】]{1,2000}[^\s<>"'）】.,;:!?)\]]/gi },
  { kind: "url", sign: /www\./i, pattern: /\bwww\.[^\s<>"']{1,500}[^\s<>"'.,;:!?)\]]/gi },
  {
    kind: "url",
    sign: /\//,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}@.-])${HOST}/[a-z0-9~@_][^\\s<>"']{0,500}(?<![.,;:!?)\\]])`, "gu"),
  },
  {
    kind: "url",
    sign: /[bp]|site/i,
    pattern: new RegExp(
      `\\b(?:web ?site|website|portfolio|blog|home ?page|site|webseite)\\b\\s{0,2}[:=–-]?\\s{0,2}(${HOST})\\b`,
      "giu",
    ),
    group: 1,
  },
  {
    kind: "contact",
    sign: /\+|00/,
    pattern: /(?<![\p{L}\p{N}.,/€$£¥-])(?:\+|00)[1-9](?:[\s().\-/\u00A0–]{0,3}\d){7,14}(?![\d%])/gu,
  },
  {
    kind: "contact",
    sign: /\d{3}[-.]\d{4}/,
    pattern: /(?<![\p{L}\d.,€$£¥-])\(?[2-9]\d{2}\)?[-. ][2-9]\d{2}[-.]\d{4}(?![\d-])/gu,
  },
  {
    // Written for callers at home: a leading zero, then groups. A date in figures is none.
    kind: "contact",
    sign: /0/,
    pattern:
      /(?<![\p{L}\p{N}.,/€$£¥-])\(?0(?!\d[./-]\d{1,2}[./-](?:19|20)\d{2})\d{1,4}\)?(?:[ \u00A0./-]\d{2,8}){1,5}(?![\d%]|[.,/-]\d)/gu,
    accept: (match) => digits(match) >= 9 && digits(match) <= 12,
  },
  {
    kind: "contact",
    sign: /\d/,
    pattern:
      /(?<!\p{L})(?:tel|phone|mobile|cell|fax|t[ée]l[ée]phone|t[ée]l|telefono|tel[ée]fono|telefone|telefon|handy|mobil|m[óo]vil|celular|whatsapp|call me (?:at|on)|電話|电话|手机)(?!\p{L})\.?\s{0,2}[:：.]?\s{0,2}(\+?\(?\d(?:[\s().\-/\u00A0–]{0,2}\d){5,14})/giu,
    group: 1,
  },
  {
    kind: "contact",
    sign: /[:：]/,
    pattern:
      /(?<!\p{L})(?:skype|telegram|signal|wechat|weixin|微信|line id|twitter|x|github|gitlab|instagram|linkedin|mastodon|slack|discord|threema|facebook)(?:\s?(?:id|handle|user(?:name)?))?\s{0,2}[:：]\s{0,2}(@?[\p{L}\p{N}][\p{L}\p{N}._-]{2,39})/giu,
    group: 1,
  },
  {
    kind: "contact",
    sign: /@/,
    pattern: /(?<![\p{L}\p{N}._%+@/-])@[A-Za-z0-9_][A-Za-z0-9_.-]{2,39}(?:@[a-z0-9.-]{3,60})?/gu,
  },
];

/** E-mail addresses (also written out), phone numbers, handles, and links. */
export function findContacts(text: string, nameTokens: readonly string[]): RedactionMatch[] {
  if (!SIGN.test(text)) return [];
  const byRule = RULES.filter(({ sign }) => sign.test(text)).flatMap(({ kind, pattern, group, accept }) =>
    [...text.matchAll(pattern)]
      .filter((match) => accept?.(match[0]) ?? true)
      .map((match) => contactMatch(kind, match, group)),
  );
  return [...byRule, ...ownDomains(text, nameTokens)];
}

function contactMatch(kind: "contact" | "url", match: RegExpExecArray, group?: number): RedactionMatch {
  const found = match[group ?? 0] ?? match[0];
  const start = match.index + match[0].lastIndexOf(found);
  return { start, end: start + found.length, replacement: MARKS[kind], kind, action: "replaced" };
}

/** A bare domain is mostly a company's ("Booking.com") or a product's ("ASP.NET"); with the name in it, it is a person's. */
function ownDomains(text: string, nameTokens: readonly string[]): RedactionMatch[] {
  if (!text.includes(".")) return [];
  const long = nameTokens.filter((token) => token.length >= 4);
  return [...text.matchAll(DOMAIN)]
    .filter((match) => long.some((token) => fold(match[0]).includes(token)))
    .map((match) => contactMatch("url", match));
}

function digits(text: string): number {
  return text.replace(/\D/g, "").length;
}

import type { UnitSigns } from "./unit-signs";

/** Text that stands encoded in a value; offsets are those of the encoded run. */
interface Payload {
  start: number;
  end: number;
  text: string;
  /** `hidden`: no reader sees it, so it is told of whatever it says. */
  hidden: boolean;
}

interface Encoding {
  pattern: RegExp;
  decode: (run: string) => string;
  /** What it can't be found without, where that is far cheaper to look for. */
  sign: RegExp | keyof UnitSigns;
  hidden?: boolean;
}

const ENCODINGS: readonly Encoding[] = [
  {
    pattern: /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,4000}={0,2}(?![A-Za-z0-9+/_-])/g,
    decode: fromBase64,
    sign: "long",
  },
  {
    pattern: /(?<![0-9a-fA-F])(?:(?:0x|\\x)?[0-9a-fA-F]{2}[\s,:]?){12,2000}/g,
    decode: fromHex,
    sign: "hexadecimal",
  },
  {
    pattern: /(?:%[0-9a-fA-F]{2}|[A-Za-z0-9+.]){0,8}(?:%[0-9a-fA-F]{2}[A-Za-z0-9+._-]{0,12}){3,400}/g,
    decode: fromPercent,
    sign: /%[0-9a-fA-F]{2}/,
  },
  { pattern: /(?:&#x?[0-9a-fA-F]{2,6};[ ]?){6,1000}/g, decode: fromEntities, sign: /&#/ },
  { pattern: /(?:\\u[0-9a-fA-F]{4}[ ]?){6,1000}/g, decode: fromEscapes, sign: /\\u/ },
  { pattern: /(?:[01]{8}[ ,]?){10,1000}/g, decode: fromBits, sign: /[01]{8}/ },
  {
    pattern: /(?<![\u{1F3F4}\u{E0020}-\u{E007E}])[\u{E0020}-\u{E007E}]{3,4000}/gu,
    decode: fromTags,
    hidden: true,
    sign: /\udb40/,
  },
  { pattern: /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]{4,4000}/gu, decode: fromSelectors, hidden: true, sign: "beyond" },
  { pattern: /[\u200B-\u200D\u2060-\u2064\uFEFF]{8,8000}/gu, decode: () => "", hidden: true, sign: "beyond" },
];

/** What stands in a value in base64, hex, percent, entity, escape or binary form, in Unicode tags or zero-width runs. */
export function decodePayloads(value: string, signs: UnitSigns): Payload[] {
  return ENCODINGS.filter(({ sign }) => (typeof sign === "string" ? signs[sign] : sign.test(value))).flatMap(
    ({ pattern, decode, hidden = false }) =>
      [...value.matchAll(pattern)].flatMap((match) => {
        const text = decode(match[0]);
        if (!hidden && !isReadable(text)) return [];
        return [{ start: match.index, end: match.index + match[0].length, text, hidden }];
      }),
  );
}

function isReadable(text: string): boolean {
  if (text.length < 8) return false;
  const odd = text.replace(/[\p{L}\p{N}\p{P}\p{Zs}\n\t=<>|+$^~`]/gu, "").length;
  return odd === 0 && /\p{L}{3}/u.test(text);
}

function fromBytes(bytes: readonly number[]): string {
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function fromBase64(run: string): string {
  const body = run.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
  if (body.length % 4 === 1) return "";
  return fromBytes([...atob(body)].map((letter) => letter.charCodeAt(0)));
}

function fromHex(run: string): string {
  const pairs = run.replace(/0x|\\x|[\s,:]/g, "").match(/../g) ?? [];
  return fromBytes(pairs.map((pair) => Number.parseInt(pair, 16)));
}

function fromPercent(run: string): string {
  const bytes: number[] = [];
  for (const [unit] of run.replaceAll("+", " ").matchAll(/%[0-9a-fA-F]{2}|./gs)) {
    bytes.push(unit.length === 3 ? Number.parseInt(unit.slice(1), 16) : unit.charCodeAt(0));
  }
  return fromBytes(bytes);
}

function fromEntities(run: string): string {
  return [...run.matchAll(/&#(x?)([0-9a-fA-F]+);/g)]
    .map(([, hex, digits = ""]) => codePoint(Number.parseInt(digits, hex ? 16 : 10)))
    .join("");
}

function fromEscapes(run: string): string {
  return [...run.matchAll(/\\u([0-9a-fA-F]{4})/g)]
    .map(([, digits = ""]) => codePoint(Number.parseInt(digits, 16)))
    .join("");
}

function fromBits(run: string): string {
  return fromBytes((run.match(/[01]{8}/g) ?? []).map((bits) => Number.parseInt(bits, 2)));
}

function fromTags(run: string): string {
  return [...run].map((letter) => codePoint((letter.codePointAt(0) ?? 0xe0020) - 0xe0000)).join("");
}

function fromSelectors(run: string): string {
  const bytes = [...run].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00;
  });
  return fromBytes(bytes);
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

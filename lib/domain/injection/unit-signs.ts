/** What a text shows of itself in one look at its UTF-16 units: whether the dear looks for disguises are worth it. */
export interface UnitSigns {
  /** Twenty characters of base64 in a row. */
  long: boolean;
  /** Twenty-four in a row of which hexadecimal pairs are made. */
  hexadecimal: boolean;
  /** Five characters in a row that stand apart. */
  spaced: boolean;
  /** A unit that may hide something, or that folds to none or to several. */
  beyond: boolean;
  /** Something that a reader doesn't see may be among them. */
  invisible: boolean;
}

const BASE64 = 1;
const HEXADECIMAL = 2;
const DIVIDER = 4;
/** One entry an ASCII character. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  const base64 = /[A-Za-z0-9+/_-]/.test(letter) ? BASE64 : 0;
  const hexadecimal = /[0-9a-fA-Fx\\\s,:]/.test(letter) ? HEXADECIMAL : 0;
  return base64 | hexadecimal | (isDivider(letter) ? DIVIDER : 0);
});

function isDivider(letter: string): boolean {
  return /[ .\-_*·~+|/]/u.test(letter);
}

/** Units beyond ASCII that hide nothing and fold to one unit: accented letters, quotation marks, dashes, currencies. */
const PLAIN =
  /[\u00a1-\u00a7\u00a9\u00ab\u00ac\u00ae\u00b0\u00b1\u00b6\u00bb\u00bf-\u012f\u0134-\u013e\u0141-\u0148\u014a-\u017e\u2013\u2014\u2018-\u201d\u2022\u20ac]/u;
const [IS_PLAIN, IS_SPACE, IS_OTHER] = [1, 2, 3];
/** What a unit is, where it was looked at before. */
const KNOWN = new Uint8Array(0x10000);

export function unitSigns(text: string): UnitSigns {
  const signs: UnitSigns = { long: false, hexadecimal: false, spaced: false, beyond: false, invisible: false };
  let [base64, hexadecimal, apart, single, gap] = [0, 0, 0, 0, 0];
  let [mostBase64, mostHexadecimal, mostApart] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const classes = code < 128 ? (CLASSES[code] ?? 0) : classOfOther(code, signs);
    if (code < 32 && code !== 10) signs.invisible = true;
    base64 = classes & BASE64 ? base64 + 1 : 0;
    hexadecimal = classes & HEXADECIMAL ? hexadecimal + 1 : 0;
    if (base64 > mostBase64) mostBase64 = base64;
    if (hexadecimal > mostHexadecimal) mostHexadecimal = hexadecimal;
    if (classes & DIVIDER) {
      gap += 1;
      if (gap === 1 && single > 0) {
        apart = single === 1 ? apart + 1 : 1;
        if (apart > mostApart) mostApart = apart;
      } else if (gap > 2) apart = 0;
    } else {
      single = gap > 0 ? 1 : single + 1;
      gap = 0;
    }
  }
  return { ...signs, long: mostBase64 >= 20, hexadecimal: mostHexadecimal >= 24, spaced: mostApart >= 5 };
}

function classOfOther(code: number, signs: UnitSigns): number {
  if (code === 0xb7) return DIVIDER;
  const known = KNOWN[code] || kindOf(String.fromCharCode(code));
  KNOWN[code] = known;
  if (known !== IS_PLAIN) {
    signs.beyond = true;
    signs.invisible = true;
  }
  return known === IS_SPACE ? HEXADECIMAL : 0;
}

function kindOf(unit: string): number {
  if (PLAIN.test(unit)) return IS_PLAIN;
  return /\s/u.test(unit) ? IS_SPACE : IS_OTHER;
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECKSUM_LENGTH = 6;
/** About 262 bits: too many to guess, so that one round of SHA-256 hides them well. */
const RANDOM_LENGTH = 44;
/** The second form is of the keys that were made before they had a checksum. */
const SHAPE = /^assay_(?:[0-9A-Za-z]{50}|[0-9A-Za-z]{48})$/;
const LENGTH = "assay_".length + RANDOM_LENGTH + CHECKSUM_LENGTH;

type Crc32 = (text: string) => number;

/** An API key: `assay_`, 44 random characters and a checksum of both, by which a scanner tells a key from chance. */
export function newKeyText(randomBelow: (limit: number) => number, crc32: Crc32): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => DIGITS[randomBelow(DIGITS.length)]).join("");
  return `assay_${random}${checksumOf(`assay_${random}`, crc32)}`;
}

/** Whether it may be a key at all: complete, and copied without a slip. */
export function isKeyText(text: string, crc32: Crc32): boolean {
  if (!SHAPE.test(text)) return false;
  return text.length !== LENGTH || text.endsWith(checksumOf(text.slice(0, -CHECKSUM_LENGTH), crc32));
}

/** CRC-32 in six digits of base 62. */
function checksumOf(text: string, crc32: Crc32): string {
  let rest = crc32(text);
  let digits = "";
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = DIGITS.charAt(rest % DIGITS.length) + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}

/** Case, width, invisible characters and the accents of Latin, Greek and Cyrillic letters folded away. */
export function fold(raw: string): string {
  return raw
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
}

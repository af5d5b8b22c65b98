/** Case, width, invisible characters and the accents of Latin, Greek and Cyrillic letters folded away. */
export function fold(raw: string): string {
  // Most words of most profiles: nothing to fold but the case.
  if (/^[\w'&+#%$.,:/-]*$/.test(raw)) return raw.toLowerCase();
  return raw
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
}

const WITHOUT_SPACES =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/**
 * How a folded name token is found in folded text. Scripts that write without spaces have no word boundary, Arabic and
 * Hebrew have prefixes, Cyrillic and Greek have case endings; apostrophes and hyphens are optional.
 */
export function tokenPattern(token: string): RegExp {
  const body = token
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/['’ʼ`]/gu, "['’ʼ`]?")
    .replace(/[-‐-―]/gu, "[-‐-―\\s]?");
  if (WITHOUT_SPACES.test(token)) return new RegExp(body, "gu");
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(token)) {
    return new RegExp(`(?<!\\p{L})[وفبلكובלמשהכ]?${body}(?!\\p{L})`, "gu");
  }
  if (/\p{Script=Cyrillic}|\p{Script=Greek}/u.test(token) && token.length >= 4) {
    return new RegExp(`(?<!\\p{L})${body.replace(/[аеиоуыьяюй]$/u, "")}\\p{L}{0,3}(?!\\p{L})`, "gu");
  }
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?=s?(?![\\p{L}\\p{N}]))`, "gu");
}

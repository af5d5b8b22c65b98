export const PASSWORD_LENGTH = { min: 12, max: 256 } as const;

/** Of twelve characters or more, what lists of broken passwords have most; the shorter ones are refused by length. */
const COMMON = new Set([
  "123456789012",
  "1234567890123",
  "1q2w3e4r5t6y",
  "qwertyuiop12",
  "qwertyuiop[]",
  "password1234",
  "password12345",
  "passwordpassword",
  "adminadminadmin",
  "iloveyou1234",
  "letmeinletmein",
  "welcome12345",
]);

/**
 * Why a password is refused, in words that follow "The password …"; null: it will do. Length counts, not its mixture of
 * characters (NIST SP 800-63B): no more than what is guessed first is refused.
 */
export function passwordFault(password: string, person: { email: string; name: string }): string | null {
  if ([...password].length < PASSWORD_LENGTH.min) return `must have at least ${PASSWORD_LENGTH.min} characters`;
  if ([...password].length > PASSWORD_LENGTH.max) return `must have at most ${PASSWORD_LENGTH.max} characters`;
  const plain = password.toLowerCase();
  if (COMMON.has(plain) || new Set(plain).size < 4) return "is one of those that are guessed first";
  const own = [person.email, person.email.split("@")[0] ?? "", person.name].map((text) => text.toLowerCase().trim());
  const rest = own.filter((text) => text.length >= 4).reduce((left, text) => left.replaceAll(text, ""), plain);
  return rest.length < 6 ? "is made of the name or the e-mail address" : null;
}

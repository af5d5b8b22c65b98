import { createHash } from "node:crypto";

/** A whole number below 2³² that follows from the text alone. */
export function seededInteger(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE();
}

/** A draw from the standard normal distribution that follows from the text alone (Box–Muller). */
export function seededNormal(text: string): number {
  const uniform = (part: string) => (seededInteger(`${text}\n${part}`) + 1) / (2 ** 32 + 1);
  return Math.sqrt(-2 * Math.log(uniform("radius"))) * Math.cos(2 * Math.PI * uniform("angle"));
}

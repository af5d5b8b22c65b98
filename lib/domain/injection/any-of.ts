import { fold } from "@/lib/domain/redaction/fold-text";

/** Any of these words or phrases, `|` between them, as a whole; `*` stands for any ending. For folded text. */
export function anyOf(words: string): RegExp {
  const alternatives = fold(words)
    .trim()
    .split(/\s*\|\s*/)
    .map((word) => word.replace(/[.+?^${}()[\]\\]/g, "\\$&").replaceAll("*", "\\p{L}*"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "u");
}

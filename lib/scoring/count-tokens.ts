import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

type CountTokens = (text: string) => number;

let counter: Promise<CountTokens> | undefined;

/** The tokenizer (o200k), loaded on first use: loading takes a quarter of a second. Special tokens count as plain text. */
export function tokenCounter(): Promise<CountTokens> {
  counter ??= import("gpt-tokenizer/encoding/o200k_base").then(({ countTokens }) =>
    remembering((text) => countTokens(text, { disallowedSpecial: new Set() })),
  );
  return counter;
}

/** Rubrics and profiles are counted again with each request. They are known by their hash: no text is kept. */
function remembering(count: CountTokens): CountTokens {
  const known = new LRUCache<string, number>({ max: 2_000 });
  return (text) => {
    const hash = createHash("sha256").update(text).digest("base64");
    const tokens = known.get(hash) ?? count(text);
    known.set(hash, tokens);
    return tokens;
  };
}

let counter: Promise<(text: string) => number> | undefined;

/** The tokenizer (o200k), loaded on first use: loading takes a quarter of a second. Special tokens count as plain text. */
export function tokenCounter(): Promise<(text: string) => number> {
  counter ??= import("gpt-tokenizer/encoding/o200k_base").then(({ countTokens }) => {
    return (text: string) => countTokens(text, { disallowedSpecial: new Set() });
  });
  return counter;
}

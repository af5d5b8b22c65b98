/** Integer micro-dollars for one million tokens. */
export interface Price {
  input: number;
  cached: number;
  /** What a token costs that is written to the provider's cache. */
  cacheWrite: number;
  output: number;
  /** The month (`YYYY-MM`) in which the vendor's price list was read. */
  asOf: string;
  /** A stand-in's price: nothing is billed. */
  simulated?: true;
}

const AS_OF = "2026-11";
const dollars = (amount: number) => Math.round(amount * 1_000_000);

/** From gpt-5.6 on, writing to the cache costs a quarter more than reading the input does. */
function price(input: number, cached: number, output: number, cacheWrite = input * 1.25): Price {
  return {
    input: dollars(input),
    cached: dollars(cached),
    cacheWrite: dollars(cacheWrite),
    output: dollars(output),
    asOf: AS_OF,
  };
}

const LUNA = price(0.1, 0.01, 0.5);
const SANDBOX: Price = { ...LUNA, simulated: true };

/** Prices by model, read from the vendor's list on `asOf`. A model that isn't here costs an unknown amount, not nothing. */
const PRICES: ReadonlyMap<string, Price> = new Map([
  ["gpt-6-luna", LUNA],
  ["gpt-6.1-terra", price(1, 0.05, 5)],
  ["gpt-6-sol", price(2, 0.2, 10)],
  ["gpt-6.1-sol", price(2, 0.1, 10)],
  ["gpt-6-astra", price(10, 1, 50)],
  ["gpt-4o-mini", price(0.15, 0.075, 0.6, 0.15)],
]);

/** The price of a model or of its dated snapshot (`gpt-4o-mini-2024-07-18`); null when we know none. */
export function priceOf(model: string): Price | null {
  if (model.startsWith("sandbox-")) return SANDBOX;
  return PRICES.get(withoutDate(model)) ?? null;
}

/** A model's name without the date of its snapshot. */
export function withoutDate(model: string): string {
  return model.replace(/-\d{4}-\d{2}-\d{2}$/, "");
}

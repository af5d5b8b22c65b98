import type { ModelResource } from "@/lib/api/contracts/models";
import type { Price } from "@/lib/domain/prices";

const MICRO = 1_000_000;

export function toModelResource(model: {
  id: string;
  allowed: boolean;
  default: boolean;
  listed: boolean | null;
  price: Price | null;
  shutdownDate: string | null;
}): ModelResource {
  const { price, shutdownDate, ...rest } = model;
  return { ...rest, price: price && toPrice(price), shutdown_date: shutdownDate };
}

function toPrice({ input, output, simulated, asOf }: Price) {
  return { input_usd: input / MICRO, output_usd: output / MICRO, simulated: simulated ?? false, as_of: asOf };
}

import { z } from "zod";

const Dollars = z.number();

export const ModelResource = z.object({
  id: z.string().describe("The model's name, as a request names it."),
  allowed: z.boolean().describe("Requests of this workspace may name it."),
  default: z.boolean().describe("It scores where a request names none."),
  listed: z.boolean().nullable().describe("The provider lists it; null where the provider gives no list."),
  price: z
    .object({
      input_usd: Dollars.describe("Dollars for a million tokens that the model reads."),
      output_usd: Dollars.describe("Dollars for a million tokens that the model writes."),
      simulated: z.boolean().describe("The sandbox model's: nothing is billed."),
      as_of: z.string().describe("The month in which the vendor's price list was read."),
    })
    .nullable()
    .describe("null: no price is known. With a budget such a model does not score."),
  shutdown_date: z.iso.date().nullable().describe("The day on which the provider ends it; null: none announced."),
});
export type ModelResource = z.output<typeof ModelResource>;

export const ModelListResource = z.object({ data: z.array(ModelResource) });
export type ModelListResource = z.output<typeof ModelListResource>;

/** A model's name, or the beginning of some with `*` behind it; `*` alone is every model. */
const ModelPattern = z
  .string()
  .max(201)
  .regex(
    /^([A-Za-z0-9._:;,=/-]{1,200}\*?|\*)$/,
    "must be a model name of at most 200 characters, or one that ends in *",
  );

export const AllowedModels = z
  .array(ModelPattern)
  .max(200)
  .describe("Models that requests may name beside the default; `*` at the end matches any rest, alone every model.");

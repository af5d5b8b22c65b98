import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { z } from "zod";

const Created = z.object({ id: z.string(), full_name: z.string() });
export type CreatedProfile = z.output<typeof Created>;

/** A profile of this test's own: no other test meets it. */
export async function makeProfile(api: APIRequestContext, content: object): Promise<CreatedProfile> {
  const full_name = `Sample ${crypto.randomUUID().slice(0, 8)}`;
  const answer = await api.post("/api/v1/profiles", { data: { full_name, ...content } });
  expect(answer.status()).toBe(201);
  return Created.parse(await answer.json());
}

/** In the open sheet: a model that no list names. */
export async function chooseModel(page: Page, model: string): Promise<void> {
  await page.getByRole("combobox", { name: "Model" }).click();
  await page.getByRole("option", { name: /Another model/ }).click();
  await page.getByLabel("Name of the model").fill(model);
}

/** From the profile's page: opens the sheet, chooses, starts; the default model unless one is named. */
export async function startScoring(page: Page, model?: string): Promise<void> {
  await page.getByRole("button", { name: "Score", exact: true }).click();
  if (model !== undefined) await chooseModel(page, model);
  await page.getByRole("button", { name: "Start scoring" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

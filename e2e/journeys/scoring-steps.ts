import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { z } from "zod";

const Created = z.object({ id: z.string(), full_name: z.string() });
export type CreatedProfile = z.output<typeof Created>;

/** Enough to be scored by the rubric of its role. */
export const CTO = {
  headline: "Chief Technology Officer",
  experiences: [
    {
      title: "Chief Technology Officer",
      company: { name: "Quillmark Pay", size: "501-1000", industry: "Financial technology" },
      start: "2021-03",
      description:
        "Lead 140 engineers in four countries; grew five directors.\nReplaced a single Oracle database by event-driven services on AWS; 99.99% availability over 26 months.\nSet the three-year technology strategy with the board and own a £19m budget.",
    },
  ],
  skills: ["Distributed systems", "Cloud architecture"],
};

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

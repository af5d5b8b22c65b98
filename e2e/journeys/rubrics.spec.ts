import { expect } from "@playwright/test";
import { signedInTest as test } from "../stack";

test("reads a rubric: weights, criteria and what each band means", async ({ page }) => {
  await page.goto("/profiles");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Rubrics" }).click();
  await page.getByRole("link", { name: "Chief Technology Officer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Chief Technology Officer" })).toBeVisible();
  await expect(page).toHaveTitle("Chief Technology Officer · Assay");

  const weights = page.getByRole("region", { name: "Weights" }).getByRole("listitem");
  const shares = await weights.allInnerTexts();
  const total = shares.reduce((sum, text) => sum + Number(/(\d+)%/.exec(text)?.[1]), 0);
  expect(total).toBe(100);

  const criterion = page.getByRole("region", { name: "Technical skills" });
  await expect(criterion.getByRole("term")).toHaveText(["0–2", "3–4", "5–6", "7–8", "9–10"]);
});

test("answers an unknown rubric with a page that says so", async ({ page }) => {
  await page.goto("/rubrics/00000000-0000-4000-8000-000000000000");
  await expect(page.getByText("There is nothing here")).toBeVisible();
});

import { expect } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

const TYPED = "{ not finished";

test("a link, the palette and the way back ask before something typed is lost; staying keeps it", async ({ page }) => {
  await page.goto("/profiles");
  await page.getByRole("link", { name: "Add profile" }).click();
  const field = page.getByLabel("Profile as JSON");
  await field.fill(TYPED);
  const asks = page.getByRole("alertdialog", { name: "Leave without saving?" });

  await page.getByRole("link", { name: "Rubrics", exact: true }).first().click();
  await expect(asks).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await asks.getByRole("button", { name: "Cancel" }).click();
  await expect(field).toHaveValue(TYPED);

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find anything" }).fill("scoring jobs");
  await page.keyboard.press("Enter");
  await expect(asks).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue(TYPED);

  await page.evaluate(() => history.back());
  await expect(asks).toBeVisible();
  await asks.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/profiles$/);
  await page.getByRole("link", { name: "Rubrics", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Rubrics" })).toBeVisible();
});

for (const [path, label, text] of [
  ["/settings/retention", /Jobs without a score/, "31"],
  ["/settings/account", "Name", "Somebody else"],
  ["/rubrics/new", "Name", "A rubric"],
  ["/profiles/import", "Profiles as JSON", '{"full_name": "Ada"}'],
] as const) {
  test(`what was typed on ${path} isn't left without a question, and is kept`, async ({ page }) => {
    await page.goto(path);
    const field = page.getByRole("main").getByLabel(label).first();
    await field.fill(text);
    await page.getByRole("link", { name: "Overview", exact: true }).first().click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await expect(field).toHaveValue(text);
  });
}

test("a window asks, too, before what was typed in it is closed away", async ({ page }) => {
  for (const [path, button, label] of [
    ["/settings/api-keys", "New API key", "Name"],
    ["/settings/webhooks", "New endpoint", "URL"],
  ] as const) {
    await page.goto(path);
    await page.getByRole("button", { name: button }).click();
    const sheet = page.getByRole("dialog");
    const field = sheet.getByLabel(label);
    await field.fill("Something");
    await page.keyboard.press("Escape");
    const asks = page.getByRole("alertdialog", { name: "Leave without saving?" });
    await asks.getByRole("button", { name: "Cancel" }).click();
    await expect(field).toHaveValue("Something");
    await sheet.getByRole("button", { name: "Cancel" }).click();
    await asks.getByRole("button", { name: "Leave" }).click();
    await expect(sheet).toHaveCount(0);
    await page.getByRole("button", { name: button }).click();
    await expect(field).toHaveValue("");
  }
});

import { expect } from "@playwright/test";
import { askForScore, storeProfile, untilSettled } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

test("Ctrl-K finds a profile, its job, pages and actions from any page, and goes there", async ({ page, api }) => {
  const name = `Palettefolk ${crypto.randomUUID().slice(0, 8)}`;
  const id = await storeProfile(api, { full_name: name });
  const { job_id } = await askForScore(api, id, { role: "CTO" });
  await untilSettled(api, job_id);
  await page.goto("/overview");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const palette = page.getByRole("dialog", { name: "Find anything" });
  const box = palette.getByRole("combobox", { name: "Find anything" });
  // A page hears keys once its scripts have come.
  await expect(async () => {
    if (!(await palette.isVisible())) await page.keyboard.press("Control+k");
    await expect(box).toBeFocused({ timeout: 3_000 });
  }).toPass();
  await expect(palette.getByRole("option", { name: "Add a profile" })).toBeVisible();
  await expectNoFaultInAnyLook(page);

  await box.fill(name.toLowerCase());
  await expect(palette.getByRole("group", { name: "Profiles" }).getByRole("option", { name })).toBeVisible();
  await expect(palette.getByRole("group", { name: "Scoring jobs" }).getByRole("option", { name })).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/profiles/${id}`));
  await expect(palette).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await box.fill(job_id);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/jobs/${job_id}`));

  await page.keyboard.press("Control+k");
  await box.fill("sett webh");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/webhooks/);

  await page.getByRole("button", { name: "Find anything" }).click();
  await box.fill("chief tech");
  await expect(palette.getByRole("group", { name: "Rubrics" })).toBeVisible();
  await box.fill(crypto.randomUUID().replaceAll("-", "x"));
  await expect(palette.getByText(/Nothing fits/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
});

test("a theme is chosen by its name", async ({ page }) => {
  await page.goto("/rubrics");
  await page.getByRole("button", { name: "Find anything" }).click();
  await page.getByRole("combobox", { name: "Find anything" }).fill("dark th");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("Enter before the search has ended waits for it, and takes what stands first then", async ({ page, api }) => {
  const name = `Hastefolk ${crypto.randomUUID().slice(0, 8)}`;
  const id = await storeProfile(api, { full_name: name });
  const { job_id } = await askForScore(api, id, { role: "CTO" });
  await untilSettled(api, job_id);
  let come = () => {};
  const answers = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/api\/v1\/profiles\?q=/, async (route) => {
    await answers;
    await route.continue();
  });
  await page.goto("/jobs");
  await page.getByRole("button", { name: "Find anything" }).click();
  await page.getByRole("combobox", { name: "Find anything" }).fill(name);
  // The job is known already, and stands first until the profile is found.
  await expect(page.getByRole("option", { name })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Find anything" })).toBeVisible();
  come();
  await expect(page).toHaveURL(new RegExp(`/profiles/${id}`));
});

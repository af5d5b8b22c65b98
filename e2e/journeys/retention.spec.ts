import { expect } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

const USUAL = { reply_days: 30, failed_job_days: 30, score_days: 1_461 };

test.afterEach(async ({ api }) => {
  await api.patch("/api/v1/workspace", { data: { retention: USUAL } });
});

test("a longer time is saved, a shorter one is asked for twice, a wrong one is told at its field", async ({
  page,
  api,
}) => {
  await page.goto("/overview");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Retention" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Retention" })).toBeVisible();
  const failed = page.getByLabel("Jobs without a score");
  const save = page.getByRole("button", { name: "Save" });
  await expect(failed).toHaveValue("30");
  await expect(save).toBeDisabled();

  await failed.fill("0");
  await expect(page.getByText("Enter a whole number of days from 1 to 3653.")).toBeVisible();
  await failed.fill("90");
  await save.click();
  await expect(page.getByText("Retention saved")).toBeVisible();
  const kept = async () => (await (await api.get("/api/v1/workspace")).json()).retention.failed_job_days;
  expect(await kept()).toBe(90);

  await failed.fill("60");
  await save.click();
  const warning = page.getByRole("alert").filter({ hasText: "Deleted is deleted" });
  await expect(warning).toContainText("every failed or cancelled job older than 60 days");
  await warning.getByRole("button", { name: "Keep as it was" }).click();
  await expect(warning).toHaveCount(0);
  await expect(failed).toHaveValue("90");
  await failed.fill("60");
  await save.click();
  await warning.getByRole("button", { name: "Shorten and delete" }).click();
  await expect.poll(kept).toBe(60);
  await page.reload();
  await expect(failed).toHaveValue("60");
});

test("a change that deletes has no fault in any look", async ({ page }) => {
  await page.goto("/settings/retention");
  await page.getByLabel("Scores", { exact: true }).fill("100");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Deleted is deleted")).toBeVisible();
  await expectNoFaultInAnyLook(page);
});

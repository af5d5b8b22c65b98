import { expect } from "@playwright/test";
import { storeProfile } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

test("profiles are ticked, scored together, and followed to the end", async ({ page, api }) => {
  test.slow();
  const group = `Batchfolk ${crypto.randomUUID().slice(0, 8)}`;
  for (const name of ["Ada", "Ben", "Cem"]) await storeProfile(api, { full_name: `${name} ${group}` });
  await page.goto(`/profiles?q=${encodeURIComponent(group)}`);
  await page.getByRole("checkbox", { name: `Choose Ada ${group}` }).check();
  const chosen = page.getByRole("region", { name: "Chosen profiles" });
  await expect(chosen).toContainText("1 profile chosen");
  await page.getByRole("checkbox", { name: "Choose all that are shown" }).check();
  await expect(chosen).toContainText("3 profiles chosen");
  await expectNoFaultInAnyLook(page);
  await chosen.getByRole("button", { name: "Score" }).click();
  const sheet = page.getByRole("dialog", { name: "Score 3 profiles" });
  await expect(sheet.getByText("about $")).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await sheet.getByRole("button", { name: "Start scoring" }).click();

  await expect(page.getByText("3 of 3 done")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Finished", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Progress" }).getByText("Cost", { exact: true })).toBeVisible();
  await expect(page.getByRole("table", { name: "Scoring jobs" }).getByRole("row")).toHaveCount(4);
  await expectNoFaultInAnyLook(page);

  await page.getByRole("link", { name: "Batches" }).first().click();
  await expect(page.getByRole("listitem").filter({ hasText: "3 profiles" }).first()).toContainText("3 scored");
  await expectNoFaultInAnyLook(page);
});

test("what failed in a batch is shown with its cause, and retried with one click", async ({ page, api }) => {
  const profile_ids = [await storeProfile(api), await storeProfile(api)];
  const data = { profile_ids, role: "CTO", model: "sandbox-refusing" };
  const { batch_id } = await (await api.post("/api/v1/scoring-batches", { data })).json();
  await page.goto(`/batches/${batch_id}`);
  const failed = page.getByRole("region", { name: "Failed" });
  await expect(failed.getByRole("row")).toHaveCount(3);
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Retry failed" }).click();
  await expect(failed.getByRole("table").getByText("Attempt 2")).toHaveCount(2);
});

test("a running batch is cancelled after a question", async ({ page, api }) => {
  const profile_ids = [await storeProfile(api), await storeProfile(api)];
  const data = { profile_ids, role: "CTO", model: "sandbox-slow:60" };
  const { batch_id } = await (await api.post("/api/v1/scoring-batches", { data })).json();
  await page.goto(`/batches/${batch_id}`);
  await page.getByRole("button", { name: "Cancel batch" }).click();
  const question = page.getByRole("alertdialog", { name: "Cancel this batch?" });
  await expect(question).toContainText("2 profiles are not scored yet");
  await question.getByRole("button", { name: "Cancel batch" }).click();
  await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible();
});

import { expect } from "@playwright/test";
import { askForScore, untilSettled } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";
import { makeProfile, startScoring } from "./scoring-steps";

const PROFILE = {
  headline: "Chief Technology Officer",
  about: "Built payment platforms for twelve years and led the teams that run them.",
};

test("a failed job is retried from the list, and its page shows every call", async ({ page, api }) => {
  const profile = await makeProfile(api, PROFILE);
  await page.goto(`/profiles/${profile.id}`);
  // Its answer never fits into any limit.
  await startScoring(page, "sandbox-truncating:32000");
  await expect(page.getByText("The answer was cut off").first()).toBeVisible();

  await page.goto("/jobs?status=failed");
  const row = page.getByRole("row", { name: new RegExp(profile.full_name) });
  await expect(row.getByText("The answer was cut off")).toBeVisible();
  await row.getByRole("button", { name: /Retry/ }).click();
  await expect(row.getByText("Attempt 2")).toBeVisible();

  await row.getByRole("link", { name: profile.full_name }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(profile.full_name) })).toBeVisible();
  const ledger = page.getByRole("table", { name: "Calls to the model" });
  // Each attempt asks twice: once more with a higher limit.
  await expect(ledger.getByRole("row")).toHaveCount(5);
  await expect(page.getByText("Attempt 1 failed: The answer was cut off.")).toBeVisible();
  await expect(page.getByRole("region", { name: "User message" })).toContainText("payment platforms");
  await expectNoFaultInAnyLook(page);
});

test("what failed for one reason is told together, and all of it is retried at once", async ({ page, api }) => {
  const since = new Date().toISOString();
  const ids: string[] = [];
  for (let made = 0; made < 2; made += 1) {
    const { id } = await makeProfile(api, PROFILE);
    // Fails once, and is answered then.
    const asked = { role: "CTO", model: "sandbox-flaky:400;code=content_filter,ok" };
    ids.push((await askForScore(api, id, asked)).job_id);
  }
  for (const id of ids) expect((await untilSettled(api, id)).status).toBe("failed");
  await page.goto(`/jobs?status=failed&created_after=${encodeURIComponent(since)}`);
  const group = page.getByRole("region", { name: "Failures by reason" }).getByRole("listitem");
  await expect(group).toHaveCount(1);
  await expect(group).toContainText("content filter stopped the answer");
  await expect(group).toContainText("2 jobs");
  await expect(group).toContainText("Read the profile text for what may have caused it");
  await expectNoFaultInAnyLook(page);
  await group.getByRole("link", { name: "See them" }).click();
  await expect(page).toHaveURL(/error_code=CONTENT_FILTERED/);
  await expect(page.getByText(/Read the profile text for what may have caused it/)).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Retry all 2 with sandbox-honest" }).click();
  await expect(page.getByText("No jobs match these filters")).toBeVisible();
  for (const id of ids) expect((await untilSettled(api, id)).status).toBe("completed");
});

test("on a phone a profile is scored; neither its job nor the jobs have a fault", async ({ page, api }) => {
  const profile = await makeProfile(api, PROFILE);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/profiles/${profile.id}`);
  await startScoring(page);
  await page.getByRole("link", { name: "What the model saw" }).click();
  await expect(page.getByRole("heading", { name: "Calls to the model" })).toBeVisible();
  await page.getByRole("button", { name: "Beside the original" }).click();
  await expect(page.getByRole("region", { name: "The original" })).toContainText(profile.full_name);
  await expectNoFaultInAnyLook(page);
  await page.goto("/jobs");
  await expect(page.getByRole("link", { name: new RegExp(profile.full_name) })).toBeVisible();
  await expectNoFaultInAnyLook(page);
});

test("an id that names no job gives the page that says so", async ({ page }) => {
  await page.goto("/jobs/not-an-id");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  await page.goto(`/profiles/${crypto.randomUUID()}`);
  await expect(page.getByText("There is nothing here")).toBeVisible();
});

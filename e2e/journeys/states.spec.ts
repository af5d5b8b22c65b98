import { expect, type Page } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

const BROKEN = { type: "about:blank", title: "Broken", status: 500, code: "INTERNAL_ERROR", detail: "Planted here." };

/** Holds what the page asks of the API; the result lets it fail. */
async function hold(page: Page, asked: RegExp): Promise<() => void> {
  let fail = () => {};
  const failing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route(asked, async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    await failing;
    await route.fulfill({ status: 500, contentType: "application/problem+json", json: BROKEN });
  });
  return () => fail();
}

for (const name of ["members", "api-keys", "webhooks", "models", "shared-links", "retention"])
  test(`settings, ${name}: neither while it loads nor when that fails it has a fault in any look`, async ({ page }) => {
    const fail = await hold(page, /\/api\/v1\/(?!me\b|provider\b)/);
    await page.goto(`/settings/${name}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoFaultInAnyLook(page);
    fail();
    await expect(page.getByText(/could not be loaded/).first()).toBeVisible({ timeout: 60_000 });
    await expectNoFaultInAnyLook(page);
  });

test("lists that are searched and filtered: neither while they load nor when that fails", async ({ page }) => {
  await page.goto("/profiles");
  await page.waitForLoadState("networkidle");
  const failProfiles = await hold(page, /\/api\/v1\/profiles[?/]/);
  await page.getByRole("searchbox", { name: "Search profiles" }).fill("nobody");
  await expect(page.getByRole("region", { name: "Profiles" })).toHaveAttribute("aria-busy", "true");
  await expectNoFaultInAnyLook(page);
  failProfiles();
  await expect(page.getByText("Profiles could not be loaded")).toBeVisible({ timeout: 60_000 });
  await expectNoFaultInAnyLook(page);

  await page.goto("/jobs");
  await page.waitForLoadState("networkidle");
  const failJobs = await hold(page, /\/api\/v1\/scoring-jobs\?/);
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Cancelled" }).click();
  await expect(page.getByRole("region", { name: "Jobs", exact: true })).toHaveAttribute("aria-busy", "true");
  await expectNoFaultInAnyLook(page);
  failJobs();
  await expect(page.getByText("Jobs could not be loaded")).toBeVisible({ timeout: 60_000 });
  await expectNoFaultInAnyLook(page);
});

import { expect, type Page } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

const BROKEN = {
  type: "about:blank",
  title: "Broken",
  status: 500,
  code: "INTERNAL_ERROR",
  detail: "Planted here.",
  request_id: "planted",
};
const HEADERS = { "x-request-id": "planted" };

/** Holds what the page asks of the API; the result lets it fail. */
async function hold(page: Page, asked: RegExp): Promise<() => void> {
  let fail = () => {};
  const failing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route(asked, async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    await failing;
    await route.fulfill({ status: 500, headers: HEADERS, contentType: "application/problem+json", json: BROKEN });
  });
  return () => fail();
}

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

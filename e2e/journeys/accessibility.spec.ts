import { expect } from "@playwright/test";
import { signedInTest, test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

const PAGES = [
  ["/overview", "Overview"],
  ["/profiles", "Profiles"],
  ["/profiles?q=nobody-is-called-that", "Profiles"],
  ["/profiles/new", "New profile"],
  ["/rubrics", "Rubrics"],
  ["/settings/account", "Account"],
  ["/settings/api-keys", "API keys"],
  ["/settings/webhooks", "Webhooks"],
  ["/no-such-page", "Page not found"],
] as const;

test("the sign-in has no fault", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expectNoFaultInAnyLook(page);
});

for (const [path, heading] of PAGES) {
  signedInTest(`${path} has no fault`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeAttached();
    await expectNoFaultInAnyLook(page);
  });
}

signedInTest("a rubric has no fault", async ({ page }) => {
  await page.goto("/rubrics");
  await page.getByRole("link", { name: "Chief Technology Officer" }).click();
  await expect(page.getByRole("heading", { name: "Weights" })).toBeVisible();
  await expectNoFaultInAnyLook(page);
});

signedInTest("the first key leads to the content, past the navigation", async ({ page }) => {
  await page.goto("/profiles");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Shortlist" })).toBeFocused();
});

signedInTest("a chosen theme is in the first byte of the next page", async ({ page }) => {
  await page.goto("/profiles");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(async () => (await page.request.get("/rubrics")).text()).toMatch(/<html[^>]*data-theme="dark"/);
});

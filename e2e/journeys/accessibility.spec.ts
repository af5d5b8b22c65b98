import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { signedInTest, test } from "../stack";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  { name: "light, wide", colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { name: "dark, wide", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { name: "light, phone", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { name: "dark, phone", colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;
const PAGES = [
  ["/overview", "Overview"],
  ["/profiles", "Profiles"],
  ["/profiles?q=nobody-is-called-that", "Profiles"],
  ["/profiles/new", "New profile"],
  ["/rubrics", "Rubrics"],
  ["/no-such-page", "Page not found"],
] as const;

/** What is wrong on a page by axe, and whether it scrolls sideways. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  return excess > 0 ? [...faults, `scrolls sideways by ${excess} px`] : faults;
}

for (const { name, ...look } of LOOKS) {
  test.describe(`signed out, ${name}`, () => {
    test.use(look);
    test("the sign-in has no fault", async ({ page }) => {
      await page.goto("/sign-in");
      await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  signedInTest.describe(`signed in, ${name}`, () => {
    signedInTest.use(look);
    for (const [path, heading] of PAGES) {
      signedInTest(`${path} has no fault`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1, name: heading })).toBeAttached();
        expect(await faultsOf(page)).toEqual([]);
      });
    }

    signedInTest("a rubric has no fault", async ({ page }) => {
      await page.goto("/rubrics");
      await page.getByRole("link", { name: "Chief Technology Officer" }).click();
      await expect(page.getByRole("heading", { name: "Weights" })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    });
  });
}

signedInTest("the first key leads to the content, past the navigation", async ({ page }) => {
  await page.goto("/profiles");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Add profile" })).toBeFocused();
});

signedInTest("a chosen theme is in the first byte of the next page", async ({ page }) => {
  await page.goto("/profiles");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(async () => (await page.request.get("/rubrics")).text()).toMatch(/<html[^>]*data-theme="dark"/);
});

import { expect } from "@playwright/test";
import { pagesToShow } from "../contact-sheet/pages";
import { signedInTest } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

/** Swagger's own markup breaks these, as api-docs.spec.ts tells. */
const OF_SWAGGER = "API reference";

signedInTest(
  "no page of the product has a fault, in any look",
  async ({ page, api, browser, stack, session, playwright }) => {
    signedInTest.setTimeout(900_000);
    const signedIn = { storageState: session, extraHTTPHeaders: { origin: stack.url } };
    const person = await playwright.request.newContext({ baseURL: stack.url, ...signedIn });
    const pages = (await pagesToShow(api, person)).filter(({ name }) => name !== OF_SWAGGER);
    const outside = await (
      await browser.newContext({ baseURL: stack.url, storageState: { cookies: [], origins: [] } })
    ).newPage();
    for (const { name, path, signedOut } of pages) {
      await signedInTest.step(name, async () => {
        const seen = signedOut ? outside : page;
        await seen.goto(path);
        await seen.waitForLoadState("networkidle");
        await expect(seen.getByRole("heading", { level: 1 })).toBeAttached();
        await expectNoFaultInAnyLook(seen);
      });
    }
    await outside.context().close();
    // What was made to be shown would be in other tests' way.
    const pathOf = (page: string) => pages.find(({ name }) => name === page)?.path;
    expect((await api.delete(`/api/v1${pathOf("rubric, draft")}`)).status()).toBe(204);
    const endpoint = pathOf("settings, one webhook")?.split("/").at(-1);
    expect((await person.delete(`/api/v1/webhook-endpoints/${endpoint}`)).status()).toBe(204);
    await person.dispose();
  },
);

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

import { expect, type Page } from "@playwright/test";
import { signedInTest as test } from "../stack";

/** The scripts that the page has asked for so far. */
function watchScripts(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") asked.add(request.url());
  });
  return asked;
}

test("menus and lists are fetched at the first sign of somebody, and not before", async ({ page }) => {
  const asked = watchScripts(page);
  await page.goto("/profiles");
  await page.waitForLoadState("networkidle");
  // Nothing was asked for in half a second. Were the parts there already, the mouse would bring no more.
  const first = asked.size;
  await page.mouse.move(300, 300);
  await expect.poll(() => asked.size).toBeGreaterThan(first);
});

test("the first key on a choice does what it always does, and none is lost while the list is fetched", async ({
  page,
}) => {
  await page.goto("/profiles");
  await page.waitForLoadState("networkidle");
  let come = () => {};
  const chunks = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/_next\/static\/chunks\//, async (route) => {
    await chunks;
    await route.fallback();
  });
  const choice = page.getByRole("combobox", { name: "Scored or not" });
  await choice.focus();
  await page.keyboard.press("ArrowDown");
  await expect(choice).toHaveAttribute("aria-busy", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  come();
  await expect(choice).toHaveText("Scored");
  await expect(page).toHaveURL(/scored=true/);
  await expect(choice).toBeFocused();
});

test("letters choose in a closed choice, also as its first keys", async ({ page }) => {
  await page.goto("/profiles");
  await page.waitForLoadState("networkidle");
  const choice = page.getByRole("combobox", { name: "Scored or not" });
  await choice.focus();
  await page.keyboard.type("not");
  await expect(choice).toHaveText("Not scored yet");
  await expect(choice).toBeFocused();
  await expect(page.getByRole("listbox")).toHaveCount(0);
});

test("a menu opened by its first key stands on its first entry, and gives the focus back", async ({ page }) => {
  await page.goto("/profiles");
  await page.waitForLoadState("networkidle");
  const account = page.getByRole("button", { name: /^Account/ });
  await account.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemradio", { name: "System theme" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(account).toBeFocused();
  await expect(account).toHaveAttribute("aria-expanded", "false");
});

test("what can't be fetched is said, and is fetched when it is pressed again", async ({ page }) => {
  await page.goto("/profiles");
  await page.waitForLoadState("networkidle");
  await page.route(/\/_next\/static\/chunks\//, (route) => route.abort());
  const filters = page.getByRole("button", { name: "Filters" });
  await filters.click();
  await expect(page.getByText("That could not be loaded")).toBeVisible();
  await page.unroute(/\/_next\/static\/chunks\//);
  await filters.click();
  await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
});

for (const [key, name] of [
  ["?", "Keyboard shortcuts"],
  ["Control+k", "Find anything"],
] as const)
  test(`a window asked for by ${key} that can't be fetched takes no keys from the page`, async ({ page }) => {
    await page.goto("/profiles");
    await page.waitForLoadState("networkidle");
    await page.route(/\/_next\/static\/chunks\//, (route) => route.abort());
    await page.keyboard.press(key);
    await expect(page.getByText("That could not be loaded")).toBeVisible();
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Search profiles" })).toBeFocused();
    await page.unroute(/\/_next\/static\/chunks\//);
    await page.getByRole("heading", { name: "Profiles", level: 1 }).click();
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog", { name })).toBeVisible();
  });

test("an icon's hint comes up by the keyboard and by the mouse, may be pointed at, and leaves on Escape", async ({
  page,
}) => {
  await page.clock.install();
  await page.goto("/profiles");
  await page.waitForLoadState("networkidle");
  const keys = page.getByRole("button", { name: "Keyboard shortcuts" });
  const hint = page.getByRole("tooltip", { name: "Keyboard shortcuts" });
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Tab");
  await expect(keys).toBeFocused();
  await expect(hint).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(hint).toHaveCount(0);
  await keys.hover();
  const shown = page.locator("[data-radix-popper-content-wrapper]");
  await expect(shown).toBeVisible();
  await shown.hover();
  await page.clock.fastForward(500);
  await expect(shown).toBeVisible();
  await page.mouse.move(300, 600);
  await expect(shown).toHaveCount(0);
});

test("a sheet that a key opens gives the focus back to what had it", async ({ page }) => {
  await page.goto("/profiles");
  await page.waitForLoadState("networkidle");
  const keys = page.getByRole("button", { name: "Keyboard shortcuts" });
  await keys.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toBeFocused();
});

test("who wants no motion gets windows that only appear", async ({ page }) => {
  await page.goto("/profiles");
  const motion = () =>
    page.getByRole("dialog", { name: "Keyboard shortcuts" }).evaluate((sheet) => getComputedStyle(sheet).animationName);
  for (const [reducedMotion, name] of [
    ["no-preference", "slide-in"],
    ["reduce", "none"],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    expect(await motion()).toBe(name);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

test("? shows the keys on any page, but not while somebody types", async ({ page }) => {
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const path of ["/overview", "/jobs", "/settings/account"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("?");
    await expect(keys).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(keys).toHaveCount(0);
  }
  const name = page.getByRole("main").getByLabel("Name").first();
  await name.press("End");
  await name.press("?");
  await expect(name).toHaveValue(/\?$/);
  await expect(keys).toHaveCount(0);
});

test("Ctrl-K before the page's scripts have come opens the palette, with what was typed after it", async ({ page }) => {
  let come = () => {};
  const scripts = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto("/profiles", { waitUntil: "commit" });
  await page.waitForFunction(() => window.assayEarlyKeys !== undefined);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("sett webhx");
  await page.keyboard.press("Backspace");
  come();
  await expect(page.getByRole("combobox", { name: "Find anything" })).toHaveValue("sett webh");
  await page.keyboard.type("ooks");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/webhooks/);
  await page.unrouteAll();
});

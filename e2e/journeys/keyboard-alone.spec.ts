import { expect, type Locator, type Page } from "@playwright/test";
import { storeProfile } from "../api/job-steps";
import { test } from "../stack";
import { CTO } from "./scoring-steps";
import { WIDTHS } from "./widths";

const MOST_TABS = 80;

/** Goes on by Tab until the focus is there, as somebody does who has no pointer; each stop on the way is a visible one. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    // Of our own pages: behind the last element the browser has stops of its own.
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement?.closest("main *, header *, [role=dialog] *");
      return focused ? focused.getClientRects().length === 0 : false;
    });
    expect(hidden, "the focus is on something that can be seen").toBe(false);
  }
  throw new Error(`${MOST_TABS} tabs don't lead to ${target}`);
}

for (const [width, viewport] of Object.entries(WIDTHS))
  test(`signs in, scores, reads, decides, compares and shares by the keyboard alone (${width})`, async ({
    page,
    api,
    stack,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const group = `Keyfolk ${crypto.randomUUID().slice(0, 8)}`;
    for (const first of ["Ada", "Bertil"]) await storeProfile(api, { full_name: `${first} ${group}`, ...CTO });
    // No pointer: whoever would need one fails here.
    await page.addInitScript(() => {
      for (const kind of ["pointerdown", "mousedown"]) {
        addEventListener(kind, () => document.documentElement.setAttribute("data-pointed", ""), { capture: true });
      }
    });
    const press = (key: string) => page.keyboard.press(key);

    await test.step("sign in", async () => {
      await page.goto("/profiles");
      await tabTo(page, page.getByLabel("E-mail"));
      await page.keyboard.type(stack.email);
      await press("Tab");
      await page.keyboard.type(stack.password);
      await press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: "Profiles" })).toBeVisible();
    });

    const found = page.getByRole("region", { name: "Profiles" }).getByRole("link");
    const find = async () => {
      await expect(found.first()).toBeVisible();
      const search = page.getByRole("searchbox", { name: "Search profiles" });
      // The page listens to keys once its scripts have run, which nothing shows.
      await expect(async () => {
        await press("/");
        await expect(search).toBeFocused({ timeout: 1_000 });
      }).toPass();
      await press("ControlOrMeta+a");
      await page.keyboard.type(group);
      await expect(found).toHaveCount(2);
      await press("Escape");
    };
    const chosen = page.getByRole("region", { name: "Chosen profiles" });
    const tickBoth = async () => {
      for (const key of ["j", "x", "j", "x"]) await press(key);
      await expect(chosen).toContainText("2 profiles chosen");
    };

    await test.step("score two", async () => {
      await find();
      await tickBoth();
      await press("s");
      const sheet = page.getByRole("dialog", { name: "Score 2 profiles" });
      await tabTo(page, sheet.getByRole("combobox", { name: "Rubric" }));
      await press("Enter");
      // The list listens once its chosen entry has the focus.
      await expect(page.getByRole("listbox").locator("[role=option]:focus")).toBeVisible();
      // As people type: a browser hears keys before it runs what moves the focus to the entry that they spell.
      await expect(async () => {
        await page.keyboard.type("Chief Technology", { delay: 50 });
        await expect(page.getByRole("option", { name: /^Chief Technology/ })).toBeFocused({ timeout: 1_500 });
      }).toPass();
      await press("Enter");
      await expect(sheet.getByRole("combobox", { name: "Rubric" })).toContainText("Chief Technology Officer");
      await tabTo(page, sheet.getByRole("button", { name: "Start scoring" }));
      await press("Enter");
      await expect(page.getByText("2 of 2 done")).toBeVisible({ timeout: 60_000 });
    });

    await test.step("find one with the palette, read a quote, decide", async () => {
      await press("ControlOrMeta+k");
      await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
      await page.keyboard.type(`Ada ${group}`);
      await expect(page.getByRole("option", { name: new RegExp(`Ada ${group}`) })).toBeVisible();
      await press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: `Ada ${group}` })).toBeVisible();
      await tabTo(page, page.getByRole("button", { name: /Show in the profile/ }).first());
      await press("Enter");
      const lit = page.getByRole("region", { name: "Profile", exact: true }).locator("mark[data-active]").first();
      await expect(lit).toBeInViewport();
      await press("Home");
      await tabTo(page, page.getByRole("button", { name: "Advance" }));
      await press("Enter");
      await tabTo(page, page.getByRole("combobox", { name: "Reason" }));
      await press("Enter");
      await press("Enter");
      await tabTo(page, page.getByRole("button", { name: "Record decision" }));
      await press("Enter");
      await expect(page.getByText("Advanced", { exact: true })).toBeVisible();
    });

    await test.step("compare and share", async () => {
      await page.goto("/profiles");
      await find();
      await tickBoth();
      await tabTo(page, chosen.getByRole("link", { name: "Compare", exact: true }));
      await press("Enter");
      await expect(page.getByRole("columnheader", { name: `Ada ${group}` })).toContainText("Advanced");
      await tabTo(page, page.getByRole("button", { name: "Share" }));
      await press("Enter");
      await tabTo(page, page.getByRole("button", { name: "Make the link" }));
      await press("Enter");
      await expect(page.getByLabel("Link to the comparison")).toBeFocused();
      await press("Escape");
      await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
    });
    await expect(page.locator("html")).not.toHaveAttribute("data-pointed");
  });

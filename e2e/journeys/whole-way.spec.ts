import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "../stack";
import { CTO } from "./scoring-steps";
import { WIDTHS } from "./widths";

/** Two people to import, whose names no other test meets. */
function somebody() {
  const family = `Wayfolk${crypto.randomUUID().slice(0, 8)}`;
  const people = ["Ada", "Bertil"].map((first) => ({ full_name: `${first} ${family}`, ...CTO }));
  return { family, people, lines: people.map((one) => JSON.stringify(one)).join("\n") };
}

/** Ticks everybody that the list shows. A phone's list has no box for all. */
async function tickAll(page: Page, count: number): Promise<void> {
  const boxes = page.getByRole("main").getByRole("checkbox", { name: /^Choose (?!all)/ });
  await expect(boxes).toHaveCount(count);
  for (const box of await boxes.all()) await box.check();
}

async function download(page: Page, choose: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent("download");
  await choose();
  return readFileSync(await (await waiting).path(), "utf8");
}

for (const [name, viewport] of Object.entries(WIDTHS)) {
  test(`from the sign-in to an exported score, at the width of a ${name}`, async ({ page, stack }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const { family, people, lines } = somebody();
    const [ada] = people;
    const chosen = page.getByRole("region", { name: "Chosen profiles" });

    await test.step("sign in, and get where one wanted to go", async () => {
      await page.goto("/profiles/import");
      await page.getByLabel("E-mail").fill(stack.email);
      await page.getByLabel("Password", { exact: true }).fill(stack.password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL(/\/profiles\/import$/);
    });

    await test.step("import", async () => {
      await page.getByLabel("Profiles as JSON").fill(lines);
      await page.getByRole("button", { name: "Import", exact: true }).click();
      await expect(page.getByText("2 added, 0 brought up to date, 0 rejected.")).toBeVisible();
      await page.getByRole("link", { name: "Open profiles" }).click();
      await page.getByRole("searchbox", { name: "Search profiles" }).fill(family);
      await expect(page.getByText("2 profiles", { exact: true })).toBeVisible();
    });

    await test.step("score", async () => {
      await tickAll(page, 2);
      await chosen.getByRole("button", { name: "Score" }).click();
      const sheet = page.getByRole("dialog", { name: "Score 2 profiles" });
      await sheet.getByRole("combobox", { name: "Rubric" }).click();
      await page.getByRole("option", { name: /Chief Technology Officer/ }).click();
      await sheet.getByRole("button", { name: "Start scoring" }).click();
      await expect(page.getByText("2 of 2 done")).toBeVisible({ timeout: 60_000 });
    });

    await test.step("read the evidence", async () => {
      await page.goto(`/profiles?q=${family}`);
      await page.getByRole("link", { name: ada?.full_name }).click();
      const score = page.getByRole("region", { name: "Score", exact: true });
      await expect(score.getByText("out of 10")).toBeVisible();
      const quote = page.getByRole("button", { name: /Show in the profile/ }).first();
      await quote.click();
      const lit = page.getByRole("region", { name: "Profile", exact: true }).locator("mark[data-active]").first();
      await expect(lit).toBeInViewport();
      await expect(quote).toContainText((await lit.innerText()).trim().slice(0, 20));
    });

    await test.step("compare", async () => {
      await page.goto(`/profiles?q=${family}`);
      await tickAll(page, 2);
      await chosen.getByRole("link", { name: "Compare", exact: true }).click();
      const table = page.getByRole("table", { name: "Comparison" });
      for (const { full_name } of people) {
        await expect(table.getByRole("columnheader", { name: full_name })).toContainText(/\d\.\d/);
      }
      await expect(page.getByRole("region", { name: "Why this order" })).toContainText(family);
      await page.getByRole("link", { name: "For a client" }).click();
      await expect(page.getByRole("columnheader", { name: /Candidate B/ })).toContainText(/\d\.\d/);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess).toBeLessThanOrEqual(0);
    });

    await test.step("export", async () => {
      await page.goto(`/profiles?q=${family}`);
      await page.getByRole("link", { name: ada?.full_name }).click();
      const report = await download(page, () => page.getByRole("link", { name: "PDF report of this score" }).click());
      expect(report.slice(0, 5)).toBe("%PDF-");
      await page.goto(`/profiles?q=${family}`);
      await tickAll(page, 2);
      await chosen.getByRole("button", { name: "Export" }).click();
      const csv = await download(page, () => page.getByRole("menuitem", { name: "CSV" }).click());
      const [head = "", ...rows] = csv.trim().split("\r\n");
      expect(head).toContain("overall");
      expect(rows).toHaveLength(2);
      for (const { full_name } of people) expect(csv).toContain(full_name);
    });
  });
}

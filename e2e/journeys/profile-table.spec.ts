import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import { askForScore, storeProfile, untilSettled } from "../api/job-steps";
import { answerWithMany } from "../many-people";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

const MOST_ROWS = 60;
const uniqueGroup = () => `Tablefolk ${crypto.randomUUID().slice(0, 8)}`;
const tableOf = (page: Page) => page.getByRole("table", { name: "Profiles" });

test("ten thousand rows are scrolled through with few of them in the page", async ({ page }) => {
  test.slow();
  const count = 10_000;
  await page.goto(`/profiles?q=${crypto.randomUUID()}`);
  await answerWithMany(page, count);
  await page.getByRole("searchbox", { name: "Search profiles" }).fill("person");
  const rows = tableOf(page).getByRole("row");
  await expect(page.getByText("10,000 profiles")).toBeVisible();
  await expect(tableOf(page)).toHaveAttribute("aria-rowcount", String(count + 1));
  let most = 0;
  await expect
    .poll(
      async () => {
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        most = Math.max(most, await page.locator("tr").count());
        return page.locator(`tr[aria-rowindex="${count + 1}"]`).count();
      },
      { timeout: 240_000, intervals: [50] },
    )
    .toBe(1);
  await expect(rows.filter({ hasText: "Person 9999" })).toBeInViewport();
  expect(most).toBeLessThanOrEqual(MOST_ROWS);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(rows.filter({ hasText: /^\s*Person 0CTO/ })).toBeInViewport();
  expect(await page.locator("tr").count()).toBeLessThanOrEqual(MOST_ROWS);
});

test("when everything that was loaded is deleted, what follows is shown", async ({ page }) => {
  await page.goto(`/profiles?q=${crypto.randomUUID()}`);
  await answerWithMany(page, 250);
  await page.getByRole("searchbox", { name: "Search profiles" }).fill("person");
  await expect(page.getByText("250 profiles")).toBeVisible();
  await page.getByRole("checkbox", { name: "Choose all that are shown" }).check();
  await page.getByRole("region", { name: "Chosen profiles" }).getByRole("button", { name: "Delete" }).click();
  await expect(tableOf(page).getByRole("row").filter({ hasText: "Person 100" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(tableOf(page).getByRole("row").filter({ hasText: "Person 0" })).toBeVisible();
});

test("the keys move, tick, score and open; they rest while somebody types", async ({ page, api }) => {
  const group = uniqueGroup();
  for (const name of ["Ada", "Ben", "Cem"]) await storeProfile(api, { full_name: `${name} ${group}` });
  await page.goto(`/profiles?q=${encodeURIComponent(group)}&sort=name&order=asc`);
  await expect(tableOf(page).getByRole("row")).toHaveCount(4);
  const link = (name: string) => page.getByRole("link", { name: `${name} ${group}` });
  const search = page.getByRole("searchbox", { name: "Search profiles" });
  // The page listens to keys once its scripts have run, which nothing shows.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(link("Ada")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(link("Cem")).toBeFocused();
  await page.keyboard.press("k");
  await expect(link("Ben")).toBeFocused();

  await page.keyboard.press("s");
  await expect(page.getByRole("dialog", { name: "Score 1 profile" })).toContainText(`Ben ${group}`);
  await page.keyboard.press("j");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Chosen profiles" })).toContainText("2 profiles chosen");
  await page.keyboard.press("s");
  await expect(page.getByRole("dialog", { name: "Score 2 profiles" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.keyboard.press("Escape");

  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  await search.press("End");
  await page.keyboard.type(" jxs?");
  await expect(search).toHaveValue(`${group} jxs?`);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("No profiles match")).toBeVisible();
  await search.fill(group);
  await expect(tableOf(page).getByRole("row")).toHaveCount(4);
  await search.press("Escape");
  await page.keyboard.press("k");
  await expect(link("Ada")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Ada ${group}` })).toBeVisible();
});

test("a slip in a name finds nobody, and offers who may be meant", async ({ page, api }) => {
  const family = `Quasarowitz${crypto.randomUUID().slice(0, 4)}`;
  await storeProfile(api, { full_name: `Bertrand ${family}` });
  await page.goto(`/profiles?q=${family.replace("saro", "sro")}`);
  await expect(page.getByText("No profiles match")).toBeVisible();
  const alike = page.getByRole("list", { name: "Did you mean" });
  await expect(alike.getByRole("link", { name: `Bertrand ${family}` })).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await alike.getByRole("link", { name: `Bertrand ${family}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Bertrand ${family}` })).toBeVisible();
});

test("single keys can be turned off", async ({ page }) => {
  await page.goto("/profiles");
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await page.getByRole("checkbox", { name: /Single keys act/ }).uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(tableOf(page)).toBeVisible();
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("searchbox", { name: "Search profiles" })).not.toBeFocused();
});

test("filters narrow the list, stand in the address, and can each be dropped", async ({ page, api }) => {
  const group = uniqueGroup();
  const location = { city: "Graz", country: "Austria" };
  const scored = await storeProfile(api, { full_name: `Ada ${group}`, location });
  await storeProfile(api, { full_name: `Ben ${group}`, location });
  await storeProfile(api, { full_name: `Cem ${group}` });
  const { job_id } = await askForScore(api, scored, { role: "CTO" });
  const job = await untilSettled(api, job_id);
  expect(job.status).toBe("completed");
  await page.goto(`/profiles?q=${encodeURIComponent(group)}`);
  const rows = tableOf(page).getByRole("row");
  await expect(rows).toHaveCount(4);

  await page.getByRole("button", { name: "Filters" }).click();
  const panel = page.getByRole("dialog", { name: "Filters" });
  await panel.getByLabel("City, region or country").fill("graz");
  await expect(rows).toHaveCount(3);
  await expectNoFaultInAnyLook(page);
  await panel.getByRole("textbox", { name: "From" }).fill("0.1");
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/min_score=0.1/);
  await expect(page.getByText("1 profile", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.reload();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Filters 2 in use" })).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Drop the filter: Score from 0.1" }).click();
  await expect(rows).toHaveCount(3);
  await api.patch(`/api/v1/profiles/${scored}`, { data: { headline: "Changed since" } });
  await page.goto(`/profiles?q=${encodeURIComponent(group)}&stale=true`);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("Out of date");
});

test("a rubric's criterion narrows the list by its own score, in a link that others can open", async ({
  page,
  api,
}) => {
  const group = uniqueGroup();
  const scored = await storeProfile(api, { full_name: `Ada ${group}` });
  await storeProfile(api, { full_name: `Ben ${group}` });
  const { job_id } = await askForScore(api, scored, { role: "CTO" });
  const job = await untilSettled(api, job_id);
  const { criteria } = ParsedScoreResource.parse(job.status === "completed" ? job.result.parsed_score : null);
  const criterion = criteria.find(({ score }) => score !== null);
  if (!criterion) throw new Error("no criterion has a number");
  await page.goto(`/profiles?q=${encodeURIComponent(group)}`);
  const rows = tableOf(page).getByRole("row");
  await expect(rows).toHaveCount(3);

  await page.getByRole("button", { name: "Filters" }).click();
  const panel = page.getByRole("dialog", { name: "Filters" });
  const choose = async (label: string, option: string | RegExp) => {
    await panel.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option }).first().click();
  };
  await expect(panel.getByRole("combobox", { name: "Which score" })).toBeDisabled();
  await choose("Scored for the role", "CTO");
  await expect(rows).toHaveCount(2);
  await choose("Rubric of the latest score", "Chief Technology Officer");
  await choose("Which score", criterion.label);
  await panel.getByRole("textbox", { name: "From" }).fill(String(criterion.score));
  await expect(page).toHaveURL(new RegExp(`criterion=${criterion.id}`));
  await expect(rows).toHaveCount(2);
  await expectNoFaultInAnyLook(page);
  await panel.getByRole("textbox", { name: /^To/ }).fill("0");
  await expect(page.getByRole("alert").filter({ hasText: "No score is above" })).toBeVisible();
  await panel.getByRole("textbox", { name: /^To/ }).fill("");
  await page.keyboard.press("Escape");

  await page.reload();
  await expect(rows).toHaveCount(2);
  await page.getByRole("button", { name: `Drop the filter: ${criterion.label} from ${criterion.score}` }).click();
  await expect(page).not.toHaveURL(/criterion|min_score/);
});

test("while other rows are on their way, those that stand are as readable as before", async ({ page, api }) => {
  const group = uniqueGroup();
  for (const name of ["Ada", "Ben"]) await storeProfile(api, { full_name: `${name} ${group}` });
  await page.goto(`/profiles?q=${encodeURIComponent(group)}`);
  const rows = tableOf(page).getByRole("row");
  await expect(rows).toHaveCount(3);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/profiles\?.*Nobody/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("searchbox", { name: "Search profiles" }).fill(`Nobody ${group}`);
  await expect(page.getByRole("region", { name: "Profiles" })).toHaveAttribute("aria-busy", "true");
  await expect(rows).toHaveCount(3);
  await expectNoFaultInAnyLook(page);
  letGo();
  await expect(page.getByRole("region", { name: "Profiles" })).toHaveAttribute("aria-busy", "false");
});

test("what the table shows is exported, and what is ticked", async ({ page, api }) => {
  const group = uniqueGroup();
  for (const name of ["Ada", "Ben", "Cem"]) await storeProfile(api, { full_name: `${name} ${group}` });
  await page.goto(`/profiles?q=${encodeURIComponent(group)}&sort=name&order=desc`);
  await expect(tableOf(page).getByRole("row")).toHaveCount(4);
  const namesIn = async (menu: Locator) => {
    await menu.getByRole("button", { name: "Export" }).first().click();
    const waiting = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "CSV" }).click();
    const file = readFileSync(await (await waiting).path(), "utf8");
    return file
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(" ")[0]);
  };
  expect(await namesIn(page.getByRole("main"))).toEqual(["Cem", "Ben", "Ada"]);
  await page.getByRole("checkbox", { name: `Choose Ben ${group}` }).check();
  expect(await namesIn(page.getByRole("region", { name: "Chosen profiles" }))).toEqual(["Ben"]);
  await page.getByRole("button", { name: "Export" }).first().click();
  await expectNoFaultInAnyLook(page);
});

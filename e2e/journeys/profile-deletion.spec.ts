import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { storeProfile } from "../api/job-steps";
import { signedInTest as test } from "../stack";
import { expectNoFaultInAnyLook } from "./faults";

const rowsOf = (page: Page) => page.getByRole("table", { name: "Profiles" }).getByRole("row");

const toasts = (page: Page) => page.getByRole("region", { name: /^Notifications/ });

/** Two people in the list, both ticked. */
async function tickTwo(page: Page, api: APIRequestContext) {
  const group = `Erasefolk ${crypto.randomUUID().slice(0, 8)}`;
  const ids = [
    await storeProfile(api, { full_name: `Ada ${group}` }),
    await storeProfile(api, { full_name: `Ben ${group}` }),
  ];
  await page.clock.install();
  await page.goto(`/profiles?q=${encodeURIComponent(group)}`);
  await page.getByRole("checkbox", { name: "Choose all that are shown" }).check();
  return { ids, group };
}

const remove = (page: Page) =>
  page.getByRole("region", { name: "Chosen profiles" }).getByRole("button", { name: "Delete" }).click();

const statusesOf = async (api: APIRequestContext, ids: string[]) => {
  const statuses = [];
  for (const id of ids) statuses.push((await api.get(`/api/v1/profiles/${id}`)).status());
  return statuses;
};

test("deleted profiles vanish at once, and come back when that is undone", async ({ page, api }) => {
  const { ids } = await tickTwo(page, api);
  await remove(page);
  await expect(page.getByText("No profiles match")).toBeVisible();
  await expect(toasts(page).getByText("2 profiles will be erased")).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(toasts(page).getByText("2 profiles were not erased")).toBeVisible();
  await page.clock.fastForward(60_000);
  expect(await statusesOf(api, ids)).toEqual([200, 200]);
});

test("they are erased when 30 seconds have passed, whichever page is open by then", async ({ page, api }) => {
  const { ids, group } = await tickTwo(page, api);
  await remove(page);
  // The clock runs on besides: what is left of the 30 seconds is for a slow machine.
  await page.clock.fastForward(10_000);
  expect(await statusesOf(api, ids)).toEqual([200, 200]);
  await page.getByRole("link", { name: "Rubrics" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Rubrics" })).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(toasts(page).getByText("2 profiles were erased")).toBeVisible();
  expect(await statusesOf(api, ids)).toEqual([404, 404]);
  await page.goto(`/profiles?q=${encodeURIComponent(group)}`);
  await expect(page.getByText("No profiles match")).toBeVisible();
});

test("who the server refuses to erase comes back, with the reason", async ({ page, api }) => {
  const { ids } = await tickTwo(page, api);
  const problem = { type: "about:blank", title: "Service unavailable", status: 503, code: "SERVICE_UNAVAILABLE" };
  await page.route(`**/api/v1/profiles/${ids[0]}`, (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      headers: { "x-request-id": "refused" },
      body: JSON.stringify({ ...problem, detail: "The database is restarting.", request_id: "refused" }),
    }),
  );
  await remove(page);
  await page.clock.fastForward(30_000);
  await expect(toasts(page).getByText("1 of 2 profiles were erased")).toBeVisible();
  await expect(toasts(page).getByText(/stayed\. The database is restarting\./)).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(2);
});

test("a page that is closed before asks first; then nothing is erased, and the next page says so", async ({
  page,
  context,
  api,
}) => {
  const { ids } = await tickTwo(page, api);
  await remove(page);
  await expect(toasts(page).getByText("2 profiles will be erased")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.accept();
  await closed;

  const next = await context.newPage();
  await next.clock.install();
  await next.goto("/overview");
  await expect(next.getByRole("heading", { level: 1 })).toBeVisible();
  await next.clock.fastForward(60_000);
  await expect(toasts(next).getByText("The page was closed before the time to undo had passed.")).toBeVisible();
  expect(await statusesOf(api, ids)).toEqual([200, 200]);
});

import { type Browser, expect, type Page } from "@playwright/test";
import { type Stack, signedInTest as test } from "../stack";
import { type Scored, scoredPeople } from "./compare-steps";
import { expectNoFaultInAnyLook } from "./faults";

/** From the page of a comparison: makes a link, and gives it. */
async function share(page: Page, people: Scored[], choose: (page: Page) => Promise<void> = async () => {}) {
  await page.goto(`/compare?ids=${people.map(({ profileId }) => profileId).join()}`);
  await page.getByRole("button", { name: "Share" }).click();
  await choose(page);
  await page.getByRole("button", { name: "Make the link" }).click();
  const made = page.getByLabel("Link to the comparison");
  await expect(made).toBeFocused();
  return made.inputValue();
}

/** A page of somebody who has no account here. */
async function outside(browser: Browser, { url }: Stack): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, storageState: { cookies: [], origins: [] } });
  return context.newPage();
}

const gone = (page: Page) => page.getByRole("heading", { name: "This comparison is gone" });

test("a comparison is shared without names, opened by somebody outside, looked after, and revoked", async ({
  page,
  api,
  browser,
  stack,
}) => {
  test.slow();
  const people = await scoredPeople(api, ["Ada", "Bertil", "Cem"]);
  const family = people[0]?.name.replace("Ada ", "") ?? "";
  const link = await share(page, people, async () => expectNoFaultInAnyLook(page));
  expect(link).toMatch(new RegExp(`^${stack.url}/shared#[\\w-]{43}$`));
  await expectNoFaultInAnyLook(page);
  await page.getByRole("button", { name: "Done" }).click();

  const client = await outside(browser, stack);
  const asked: string[] = [];
  client.on("request", (one) => void asked.push(`${one.method()} ${one.url()} ${one.headers().referer ?? ""}`));
  const answered = client.waitForResponse((one) => one.url().endsWith("/shared-comparisons/read"));
  const opened = await client.goto(link);
  expect(opened?.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  await expect(client.getByRole("heading", { name: "Comparison of 3 candidates" })).toBeVisible();
  await expect(client.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
  await expect(client.getByText(/as they stood on .+ what came later is not in it/)).toBeVisible();
  const told = await (await answered).text();
  for (const word of [family, ...people.flatMap(({ profileId, jobId }) => [profileId, jobId])]) {
    expect(told).not.toContain(word);
  }
  // The token is in the body of one request, and in no address.
  expect(asked.filter((one) => one.includes(new URL(link).hash.slice(1)))).toEqual([]);
  await expectNoFaultInAnyLook(client);

  await page.goto("/settings/shared-links");
  const row = page.getByRole("list", { name: "Shared links" }).getByRole("listitem").filter({ hasText: family });
  await expect(row).toContainText("Opened once");
  await expect(row).toContainText("Without names");
  await expectNoFaultInAnyLook(page);
  await row.getByRole("button", { name: /^Views/ }).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
  await expectNoFaultInAnyLook(page);
  await page.keyboard.press("Escape");

  // Who is erased is gone from it at once, and the others keep their letters.
  expect((await api.delete(`/api/v1/profiles/${people[0]?.profileId}`)).status()).toBe(204);
  await client.reload();
  await expect(client.getByText("1 candidate is gone from this comparison")).toBeVisible();
  await expect(client.getByRole("columnheader", { name: /Candidate B/ })).toBeVisible();
  await expect(client.getByText(/Candidate A/)).toHaveCount(0);
  await expectNoFaultInAnyLook(client);

  await row.getByRole("button", { name: /^Revoke/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("Revoked");
  await expect(row.getByRole("button", { name: /^Revoke/ })).toHaveCount(0);
  await client.reload();
  await expect(gone(client)).toBeVisible();
  await expect(client.getByText("Whoever shared it has taken it back.")).toBeVisible();
  await expectNoFaultInAnyLook(client);
  await client.context().close();
});

test("names are shown on purpose; everybody erased is a comparison that is gone", async ({
  page,
  api,
  browser,
  stack,
}) => {
  test.slow();
  const people = await scoredPeople(api, ["Ada", "Bertil"]);
  const link = await share(page, people, async () => {
    await page.getByRole("checkbox", { name: "Show names, and quotes as they are" }).check();
    await page.getByRole("combobox", { name: "The link works for" }).click();
    await page.getByRole("option", { name: "7 days" }).click();
  });
  const client = await outside(browser, stack);
  await client.goto(link);
  for (const { name } of people) await expect(client.getByRole("columnheader", { name })).toBeVisible();
  for (const { profileId } of people) await api.delete(`/api/v1/profiles/${profileId}`);
  await client.reload();
  await expect(gone(client)).toBeVisible();
  await expect(client.getByText("Nobody is left in it")).toBeVisible();
  await client.context().close();
});

test("a wrong link opens nothing, and too many of them are turned away", async ({ browser, stack }) => {
  const client = await outside(browser, stack);
  // An address of its own: it is counted.
  const address = `203.0.113.${1 + Math.floor(Math.random() * 250)}`;
  await client.setExtraHTTPHeaders({ "x-forwarded-for": address });
  await client.goto("/shared");
  await expect(client.getByRole("heading", { name: "This link is not complete" })).toBeVisible();
  await expectNoFaultInAnyLook(client);
  await client.goto("/shared#nobody-knows-this");
  await expect(gone(client)).toBeVisible();
  await expect(client.getByText("This link opens nothing, or nothing any more.")).toBeVisible();
  const headers = { "x-forwarded-for": address };
  const read = () => client.request.post("/api/v1/shared-comparisons/read", { data: { token: "wrong" }, headers });
  const statuses: number[] = [];
  for (let tries = 0; tries < 31; tries += 1) statuses.push((await read()).status());
  expect([statuses[0], statuses.at(-1)]).toEqual([410, 429]);
  await client.reload();
  await expect(client.getByRole("heading", { name: "The comparison could not be opened" })).toBeVisible();
  await client.context().close();
});

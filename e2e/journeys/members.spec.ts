import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { signedInTest as test } from "../stack";
import { faultsOf } from "./faults";

const PASSWORD = "seven green bottles";
const NEXT = "nine white swans";

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("somebody is invited, joins, gets a new password by a link, and is taken out", async ({
  page,
  browser,
  stack,
}) => {
  test.slow();
  const email = `${crypto.randomUUID()}@assay.test`;
  await page.goto("/settings/members");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Make invitation" }).click();
  const link = page.getByLabel("One-time link");
  await expect(link).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const invitation = await link.inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("list").getByText(email, { exact: true })).toBeVisible();

  const theirs = await browser.newContext({ baseURL: stack.url, storageState: { cookies: [], origins: [] } });
  const other = await theirs.newPage();
  await other.goto(invitation);
  await other.getByLabel("Your name").fill("Ines Faber");
  await other.getByLabel("New password").fill("short");
  await other.getByRole("button", { name: "Join" }).click();
  await expect(other.getByText(/at least 12 characters/).last()).toBeVisible();
  expect(await faultsOf(other)).toEqual([]);
  await other.getByLabel("New password").fill(PASSWORD);
  await other.getByRole("button", { name: "Join" }).click();
  await expect(other.getByRole("navigation").first()).toBeVisible();
  // A recruiter's settings hold no members.
  await other.goto("/settings");
  await expect(other.getByRole("link", { name: "Members" })).toHaveCount(0);

  await page.reload();
  const row = page.getByRole("row", { name: email });
  await row.getByRole("button", { name: "Actions for Ines Faber" }).click();
  await page.getByRole("menuitem", { name: "Make a password link" }).click();
  const reset = await link.inputValue();
  await other.goto("about:blank");
  await other.goto(reset);
  await other.getByLabel("New password").fill(NEXT);
  await other.getByRole("button", { name: "Set password" }).click();
  await expect(other.getByRole("navigation").first()).toBeVisible();

  await row.getByRole("button", { name: "Actions for Ines Faber" }).click();
  await page.getByRole("menuitem", { name: "Deactivate…" }).click();
  await page.getByRole("button", { name: "Deactivate" }).click();
  await expect(row.getByText("Deactivated")).toBeVisible();
  await other.goto("/profiles");
  await expect(other).toHaveURL(/sign-in/);
  await signIn(other, email, NEXT);
  await expect(other.getByText("That e-mail and password don’t match")).toBeVisible();
  await theirs.close();
});

/** Somebody who joined by an invitation, signed in in two browsers. */
async function aPersonTwice(api: APIRequestContext, browser: Browser, baseURL: string) {
  const email = `${crypto.randomUUID()}@assay.test`;
  const made = await api.post("/api/v1/invitations", { data: { email, role: "viewer" } });
  const { link } = (await made.json()) as { link: string };
  const data = { token: link.split("#")[1], name: "Ada", password: PASSWORD };
  expect((await api.post("/api/v1/account-links/accept", { data })).status()).toBe(200);
  const signedIn = async () => {
    const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
    const page = await context.newPage();
    await signIn(page, email, PASSWORD);
    await expect(page.getByRole("navigation").first()).toBeVisible();
    return page;
  };
  return { own: await signedIn(), elsewhere: await signedIn() };
}

test("a person changes the password; other browsers are signed out, this one is not", async ({
  api,
  browser,
  stack,
}) => {
  test.slow();
  const { own, elsewhere } = await aPersonTwice(api, browser, stack.url);
  await own.goto("/settings/account");
  await own.getByLabel("Current password").fill("wrong");
  await own.getByLabel("New password").fill(NEXT);
  await own.getByRole("button", { name: "Change password" }).click();
  await expect(own.getByText("This is not your current password.")).toBeVisible();
  expect(await faultsOf(own)).toEqual([]);
  await own.getByLabel("Current password").fill(PASSWORD);
  await own.getByRole("button", { name: "Change password" }).click();
  await expect(own.getByText("Your password was changed")).toBeVisible();
  await own.reload();
  await expect(own.getByRole("heading", { name: "Account" })).toBeVisible();
  await elsewhere.goto("/profiles");
  await expect(elsewhere).toHaveURL(/sign-in/);
  await Promise.all([own.context().close(), elsewhere.context().close()]);
});

test("a person takes another name, and signs out everywhere", async ({ api, browser, stack }) => {
  test.slow();
  const { own, elsewhere } = await aPersonTwice(api, browser, stack.url);
  await own.goto("/settings/account");
  await own.getByLabel("Name").fill("Ada Lund");
  await own.getByRole("button", { name: "Save name" }).click();
  await expect(own.getByRole("button", { name: /^Account: Ada Lund/ })).toBeVisible();
  await own.getByRole("button", { name: "Sign out everywhere" }).click();
  expect(await faultsOf(own)).toEqual([]);
  await own.getByRole("alertdialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(own).toHaveURL(/sign-in/);
  await elsewhere.goto("/profiles");
  await expect(elsewhere).toHaveURL(/sign-in/);
  await Promise.all([own.context().close(), elsewhere.context().close()]);
});

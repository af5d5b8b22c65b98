import { expect } from "@playwright/test";
import { signIn, test } from "../stack";

test("signs in, comes back to where the reader wanted to go, and signs out", async ({ page, stack }) => {
  await page.goto("/rubrics");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Frubrics$/);
  await page.getByLabel("E-mail").fill(stack.email);
  await page.getByLabel("Password").fill(stack.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rubrics" })).toBeVisible();
  await expect(page).toHaveURL(/\/rubrics$/);

  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/profiles");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a cookie that was copied before signing out opens nothing afterwards", async ({ page, stack, browser }) => {
  const copied = await signIn(stack);
  const elsewhere = await browser.newContext({ storageState: copied, baseURL: stack.url });
  expect((await elsewhere.request.get("/api/v1/me")).status()).toBe(200);
  await page.context().addCookies(copied.cookies);
  await page.goto("/overview");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await elsewhere.request.get("/api/v1/me")).status()).toBe(401);
  // Asking for a new cookie by the old one brings nobody back.
  await elsewhere.request.get("/api/auth/session");
  expect((await elsewhere.request.get("/api/v1/me")).status()).toBe(401);
  await elsewhere.close();
});

test("says that a password is wrong, and keeps the address", async ({ page, stack }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(stack.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").getByText("That e-mail and password don’t match")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(stack.email);
});

test("never leads to another site after signing in", async ({ page, stack }) => {
  await page.goto("/sign-in?callbackUrl=https%3A%2F%2Fevil.example%2F");
  await page.getByLabel("E-mail").fill(stack.email);
  await page.getByLabel("Password").fill(stack.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${stack.url}/overview`);
});

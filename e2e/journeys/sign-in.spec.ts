import { expect } from "@playwright/test";
import { test } from "../stack";

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
